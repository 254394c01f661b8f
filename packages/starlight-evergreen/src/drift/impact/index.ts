import { relative } from 'node:path';
import type { Block } from '../../blocks/block.ts';
import { collect } from '../../blocks/collect.ts';
import {
  type BlockMentions,
  findMentions,
  type Mention,
  type MentionError,
  type MentionOptions,
} from '../../blocks/mentions/index.ts';
import { loadTypeScript } from '../../blocks/options.ts';
import { checkOptions } from '../../config/check-options.ts';
import type { DocsConfig, ReleaseConfig } from '../../config/index.ts';
import type { Change } from '../change.ts';
import type { Reference } from '../../reference/model.ts';
import { indexUsage, modelsIn, type Usage } from '../../reference/pages/usage.ts';
import { authoredFiles } from '../../config/authored-pages.ts';
import { type Concern, type Surroundings, concernOf } from './concern.ts';
import { operationSubjects } from './operation-subjects.ts';
import { createPageIndex } from './pages.ts';
import { correctLine, createSourceLines, type Renaming, type SourceLines } from './source-lines.ts';
import type { Trace, TracedChange, TracedError, TracedPlace } from './trace.ts';

export type { Trace, TracedChange, TracedError, TracedPage, TracedPlace } from './trace.ts';

export interface TraceOptions {
  /** The project's folder. */
  root: string;
  config: DocsConfig;
  /** The release that changed. */
  release: ReleaseConfig;
  /** The release after the changes. */
  reference: Reference;
  changes: readonly Change[];
  /**
   * The folder of a package that is not the installed one, by its name: that of the version after the changes. Then
   * errors are only those that the blocks do not have with the installed version.
   */
  packages?: Readonly<Record<string, string>>;
  /** With `packages`: those of the version before the changes. What does not compile with them either is no news. */
  packagesBefore?: Readonly<Record<string, string>>;
  /** What to search; all pages by hand and all examples when absent. */
  blocks?: readonly Block[];
  /** As in `MentionOptions`. */
  registry?: NonNullable<MentionOptions['registry']>;
}

/**
 * Finds what changes of a release touch in pages and examples. Takes seconds when there is a change: all blocks go
 * through the type checker. Without changes nothing is read.
 */
export function traceChanges(options: TraceOptions): Trace {
  const { root, release, reference, changes } = options;
  if (changes.length === 0) return { changes: [], unexplained: [] };
  const found = readBlocks(options);
  const mentions = byName(found.flatMap((each) => each.mentions));
  const errors = found.flatMap((each) => each.errors);
  const explained = new Set<MentionError>();
  const usage = indexUsage(reference);
  const pagesOf = createPageIndex(reference, release.slug, usage);
  const around: Surroundings = {
    operation: operationSubjects(reference, release.client),
    modelsOf: (operation) => modelsOfOperation(reference, operation),
    fieldsOf: (model) => fieldsOfModel(reference, usage, model),
  };
  const places = createPlaces(root);
  const traced = changes.map((change): TracedChange => {
    const concern = concernOf(change, around);
    const own = concern.names.flatMap((name) => mentions.get(name) ?? []).filter(concern.concerns);
    const broken = errors.filter(({ about }) => about.some((each) => isBroken(concern, each)));
    for (const error of broken) explained.add(error);
    const renamings = renamingsOf(concern, mentions);
    return {
      change,
      places: distinct(
        (concern.isOnce === true ? firstOfFiles(own) : own).map((mention) => places.of(mention, renamings)),
      ),
      pages: pagesOf(change),
      errors: broken.map((error) => places.ofError(error, renamings)),
    };
  });
  const rest = errors.filter((error) => !explained.has(error));
  return { changes: traced, unexplained: rest.map((error) => places.ofError(error, [])) };
}

function isBroken({ names, breaks }: Concern, mention: Mention): boolean {
  return names.includes(mention.name) && breaks(mention);
}

function readBlocks(options: TraceOptions): BlockMentions[] {
  const { root, config, release, packages, packagesBefore } = options;
  const blocks = options.blocks ?? collect({ root, paths: authoredFiles(root, config) }).blocks;
  const { modules = {} } = checkOptions(config, root);
  const search = {
    root,
    modules,
    packages: ['package' in release ? release.package : release.import],
    registry: options.registry ?? loadTypeScript().createDocumentRegistry(),
  };
  if (packages === undefined) return findMentions(blocks, search);
  const found = findMentions(blocks, { ...search, folders: packages });
  const failing = found.filter(({ errors }) => errors.length > 0).map(({ block }) => block);
  const others = [{}, ...(packagesBefore === undefined ? [] : [{ folders: packagesBefore }])];
  const elsewhere = others.flatMap((folders) => findMentions(failing, { ...search, ...folders }));
  const known = new Set(elsewhere.flatMap(({ errors }) => errors.map(errorKey)));
  return found.map((each) => ({
    ...each,
    errors: each.errors.filter((error) => !known.has(errorKey(error))),
  }));
}

function errorKey({ file, line, column, code }: MentionError): string {
  return `${file}:${line}:${column} ${code}`;
}

function byName(mentions: readonly Mention[]): Map<string, Mention[]> {
  return Map.groupBy(mentions, ({ name }) => name);
}

function modelsOfOperation({ operations }: Reference, name: string): string[] {
  const operation = operations.find((each) => each.name === name);
  const types = [operation?.request, operation?.response].flatMap((type) => type ?? []);
  return types.flatMap(modelsIn);
}

function fieldsOfModel(
  { models }: Reference,
  usage: ReadonlyMap<string, Usage>,
  name: string,
): { model: string; field: string }[] {
  const kind = Object.hasOwn(models, name) ? models[name]?.kind : undefined;
  if (kind === undefined || kind === 'object') return [];
  return (usage.get(name)?.fields ?? []).map(({ model, field }) => ({ model: model.name, field }));
}

function renamingsOf({ names, renamed }: Concern, mentions: ReadonlyMap<string, Mention[]>): Renaming[] {
  return names
    .flatMap((name) => mentions.get(name) ?? [])
    .flatMap((mention) => {
      const to = renamed(mention);
      return to === undefined || mention.how === 'value' ? [] : [{ mention, to }];
    });
}

/** Words for places: one for each position, with its line as it is and as it should be. */
function createPlaces(root: string) {
  const lines: SourceLines = createSourceLines();
  const place = (
    { file, line, column }: Pick<Mention, 'file' | 'line' | 'column'>,
    renamings: readonly Renaming[],
  ): TracedPlace => {
    const source = lines(file, line);
    const here = renamings.filter(({ mention }) => mention.file === file && mention.line === line);
    const corrected = correctLine(source, here);
    return {
      where: `${relative(root, file)}:${line}:${column}`,
      source,
      ...(corrected !== source && { corrected }),
    };
  };
  return {
    of: place,
    ofError: (error: MentionError, renamings: readonly Renaming[]): TracedError => ({
      ...place(error, renamings),
      code: error.code,
      message: error.message,
    }),
  };
}

/** The first mention in each file. */
function firstOfFiles(mentions: readonly Mention[]): Mention[] {
  const files = new Map<string, Mention>();
  for (const mention of mentions) {
    const first = files.get(mention.file);
    const isBefore = first && (mention.line - first.line || mention.column - first.column) < 0;
    if (first === undefined || isBefore) files.set(mention.file, mention);
  }
  return [...files.values()];
}

function distinct(places: readonly TracedPlace[]): TracedPlace[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const found = new Map(places.map((place) => [place.where, place]));
  return [...found.values()].toSorted((a, b) => collator.compare(a.where, b.where));
}
