import { join } from 'node:path';
import type { PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parseConfig } from '../../src/config/index.ts';
import type { Field, Model } from '../../src/reference/model.ts';
import { typeText } from '../../src/reference/pages/type-phrase.ts';
import { readRelease } from '../../src/reference/read/index.ts';

interface Section {
  title: string;
  description: string | undefined;
  fields: readonly Field[];
}

/**
 * Every key that `docs.config.ts` may have, as Markdown. The engine reads its own schemas for it as it reads those of an SDK.
 * @throws Error when they cannot be read in full
 */
export async function configReference(): Promise<string> {
  const models = await readSchemas();
  const children = sectionsOf(models).flatMap(({ title, description, fields }): RootContent[] => [
    { type: 'heading', depth: 3, children: [{ type: 'text', value: title }] },
    ...(description === undefined ? [] : fromMarkdown(description).children),
    tableOf(fields),
  ]);
  return toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown({ tablePipeAlign: false })] });
}

async function readSchemas(): Promise<Record<string, Model>> {
  const root = join(import.meta.dirname, '../..');
  const module = './scripts/reference/config-schemas.ts';
  const common = {
    id: 'config',
    label: 'Config',
    slug: 'config',
    version: '1',
    import: 'starlight-evergreen/config',
  };
  const [release] = parseConfig({ releases: [{ ...common, module }] }).releases;
  if (!release) throw new Error('a config has at least one release');
  const { reference, problems } = await readRelease(release, root);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return reference.models;
}

/** What both kinds of release have is told once. */
function sectionsOf(models: Record<string, Model>): Section[] {
  const own = (name: string): Section => {
    const model = models[name];
    if (model?.kind !== 'object') throw new Error(`${name} is no section of the config`);
    return { title: name, description: model.description, fields: model.fields };
  };
  const [packaged, module] = [own('PackageRelease'), own('ModuleRelease')];
  const common = new Set(packaged.fields.map(({ name }) => name));
  const shared = module.fields.filter(({ name }) => common.has(name));
  const rest = (section: Section): Section => ({
    ...section,
    fields: section.fields.filter(({ name }) => !shared.some((field) => field.name === name)),
  });
  return [
    own('Config'),
    { title: 'Every release', description: undefined, fields: shared },
    rest(packaged),
    rest(module),
    ...Object.keys(models)
      .filter((name) => !['Config', 'PackageRelease', 'ModuleRelease'].includes(name))
      .map(own),
  ];
}

function tableOf(fields: readonly Field[]): Table {
  const head = ['Key', 'Type', 'Without it', 'Meaning'].map((value): PhrasingContent[] => [
    { type: 'text', value },
  ]);
  const rows = fields.map((field): PhrasingContent[][] => [
    [code(field.name)],
    [code(typeText(field.type))],
    withoutIt(field),
    meaning(field),
  ]);
  return { type: 'table', children: [head, ...rows].map(rowOf) };
}

function rowOf(cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function withoutIt(field: Field): PhrasingContent[] {
  if ('default' in field) return [code(JSON.stringify(field.default))];
  return [{ type: 'text', value: field.optional ? '' : 'required' }];
}

/** The first paragraph of what is said of a key, on a line. */
function meaning({ description = '' }: Field): PhrasingContent[] {
  const [paragraph] = fromMarkdown(description.replace(/\s*\n\s*/g, ' ')).children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}
