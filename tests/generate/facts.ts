import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import type { GeneratedRelease } from '../../packages/starlight-evergreen/src/generate/generate.ts';
import type { Field, Model } from '../../packages/starlight-evergreen/src/reference/model.ts';
import {
  nodesOf,
  parseMarkdown,
} from '../../packages/starlight-evergreen/src/reference/pages/testing/markup.ts';
import type {
  PageField,
  ParsedPage,
} from '../../packages/starlight-evergreen/src/reference/pages/testing/parse-page.ts';
import { typeText } from '../../packages/starlight-evergreen/src/reference/pages/type-phrase.ts';

/** The fields of a model whose facts or words are not on a page. */
export function unsaid(fields: readonly Field[], page: ParsedPage): string[] {
  const shown = page.fields.map(({ name, optional, nullable, words, otherWords }) => ({
    facts: [name, optional, nullable].join(),
    words: letters(`${words} ${otherWords}`),
  }));
  return fields
    .filter(({ name, optional, nullable, description }) => {
      const facts = [name, optional, nullable].join();
      const words = letters(plain(description)).slice(0, 300);
      return !shown.some((field) => field.facts === facts && field.words.includes(words));
    })
    .map(({ name }) => name);
}

/** What a model's page says of it, to be held against `factsOfModel`. */
export function factsOfPage(page: ParsedPage) {
  const { kind, direction, deprecated } = z
    .object({ kind: z.string(), direction: z.string(), deprecated: z.boolean().default(false) })
    .parse(page.frontMatter['model']);
  return {
    title: page.frontMatter['title'],
    kind,
    direction,
    deprecated,
    fields: page.fields.map(({ words, constraints, notes: _notes, otherWords: _others, ...field }) => ({
      ...field,
      constraints: constraints.length,
      words: letters(words),
    })),
    values: page.values,
    open: page.open,
    variants: page.variants,
    additional: page.additional,
    since: page.since,
  };
}

/** What the reference says of a model, in the form in which its page is read back. */
export function factsOfModel(model: Model, { context }: GeneratedRelease) {
  return {
    title: model.name,
    kind: model.kind,
    direction: directionOf(model, context),
    deprecated: model.deprecated !== undefined,
    fields:
      model.kind === 'object' ? model.fields.map((field) => factsOfField(field, model.name, context)) : [],
    values: model.kind === 'enum' ? model.values.map(({ value }) => JSON.stringify(value)) : [],
    open: model.kind === 'enum' ? model.open : undefined,
    variants: model.kind === 'union' ? model.variants.map(typeText) : [],
    additional: model.kind === 'object' && model.additional ? typeText(model.additional) : undefined,
    since: context.sinceOf(model.name)?.version,
    ...(context.hrefOf(model.name) === undefined && { page: 'none' }),
  };
}

/** That of all names of its shape. */
function directionOf({ name }: Model, { reference, namesOf }: GeneratedRelease['context']) {
  const directions = new Set(namesOf(name).map((each) => reference.models[each]?.direction));
  const [first] = directions;
  return directions.size === 1 ? first : 'both';
}

function factsOfField(
  field: Field,
  model: string,
  context: GeneratedRelease['context'],
): Omit<PageField, 'words' | 'constraints' | 'notes' | 'otherWords'> & {
  words: string;
  constraints: number;
} {
  const text = typeText(field.type);
  const union = unionOf(field);
  const since = context.sinceOf(model, field.name)?.version;
  const endsInNull = text.endsWith(' | null');
  return {
    name: field.name,
    type: endsInNull ? text.slice(0, -' | null'.length) : text,
    optional: field.optional,
    nullable: field.nullable || endsInNull,
    ...(field.wireName !== context.wireNameOf(field.name) && { wireName: field.wireName }),
    ...('default' in field && { default: JSON.stringify(field.default) }),
    deprecated: field.deprecated !== undefined,
    constraints:
      Object.keys(field.constraints ?? {}).length +
      (field.type.kind === 'number' && field.type.integer ? 1 : 0),
    ...(union !== undefined && { union }),
    ...(since !== undefined && { since }),
    words: letters(`${plain(field.deprecated)}${plain(field.description)}`),
  };
}

function unionOf({ type }: Field): string | undefined {
  let inner = type;
  while (inner.kind === 'array' || inner.kind === 'record')
    inner = inner.kind === 'array' ? inner.items : inner.values;
  return inner.kind === 'union' ? inner.name : undefined;
}

const plainWords = new Map<string, string>();

/** What a description says once it is read as Markdown. */
function plain(markdown = ''): string {
  const known = plainWords.get(markdown);
  if (known !== undefined) return known;
  const words = nodesOf(parseMarkdown(markdown)).flatMap((node) => ('value' in node ? [toString(node)] : []));
  plainWords.set(markdown, words.join(''));
  return words.join('');
}

function letters(text: string): string {
  return text.replace(/\s+/g, '');
}
