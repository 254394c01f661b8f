import type { BlockContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Field, Model, TypeExpression } from '../model.ts';
import { fieldAddress } from './field-addresses.ts';
import type { PageContext } from './page-context.ts';
import type { ModelUse } from './model-uses.ts';
import {
  inlineCode,
  joinPhrases,
  link,
  paragraph,
  type PhrasingContent,
  text,
} from '../../markdown/build.ts';
import { plainProse, saysSomething, readProse } from './prose.ts';
import { typePhrase } from './type-phrase.ts';

/** How a page begins, and the same as plain text for search engines. */
export interface Introduction {
  blocks: BlockContent[];
  plain: string;
}

/** So many fields are named in a sentence. */
const mostFields = 5;
const mostOperations = 3;

/**
 * What a model is. Its own description says it best; that of an operation is about the call, and not about the model.
 * Where it has none, the field that holds it says what it is there for.
 */
export function introduction(model: Model, context: PageContext): Introduction {
  if (saysSomething(model.description)) return fromProse(model.description);
  const uses = context.modelUsesOf(model.name);
  const direct = uses.filter(({ path }) => path.length === 0);
  if (direct.length > 0) return fromLine([...directLine(direct, context), ...fieldList(model, context)]);
  const described = uses.find(({ field }) => saysSomething(field?.description));
  if (described?.field) return fromField(described.field, placeLine(described, described.field, context));
  const [nearest] = uses;
  if (nearest?.field)
    return fromLine([...placeLine(nearest, nearest.field, context), ...fieldList(model, context)]);
  return fromHolder(model, context);
}

function fromProse(description: string, before: PhrasingContent[] = []): Introduction {
  const [first, ...rest] = readProse(description);
  const blocks = first?.type === 'paragraph' || before.length === 0 ? [] : [paragraph(...before)];
  const lead =
    first?.type === 'paragraph' && before.length > 0
      ? paragraph(...before, text(' '), ...first.children)
      : first;
  const plain = [
    ...(before.length > 0 ? [toString(paragraph(...before))] : []),
    plainProse(description),
  ].join(' ');
  return { blocks: [...blocks, ...(lead ? [lead] : []), ...rest], plain };
}

function fromLine(phrases: readonly PhrasingContent[]): Introduction {
  const line = paragraph(...phrases, text('.'));
  return { blocks: [line], plain: toString(line) };
}

/** The words of the field that holds it, and which field that is. Words about many are not about one of them: that is said first. */
function fromField(field: Field, phrases: readonly PhrasingContent[]): Introduction {
  const place = [...phrases, text('.')];
  const description = field.description ?? '';
  if (isElement(field.type)) return fromProse(description, place);
  const { blocks, plain } = fromProse(description);
  return {
    blocks: [...blocks, paragraph(...place)],
    plain: `${ended(plain)} ${toString(paragraph(...place))}`,
  };
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** "What `customers.getOrCreate` and `customers.get` return", "What `billing.attach` takes". */
function directLine(uses: readonly ModelUse[], context: PageContext): PhrasingContent[] {
  const taken = uses.filter(({ side }) => side === 'request');
  const given = uses.filter(({ side }) => side === 'response');
  const parts = [
    ...(taken.length > 0
      ? [[...operationNames(taken, context), text(taken.length === 1 ? ' takes' : ' take')]]
      : []),
    ...(given.length > 0
      ? [[...operationNames(given, context), text(given.length === 1 ? ' returns' : ' return')]]
      : []),
  ];
  return [
    text('What '),
    ...parts.flatMap((part, index) => [...(index === 0 ? [] : [text(', and what ')]), ...part]),
  ];
}

function operationNames(uses: readonly ModelUse[], { links }: PageContext): PhrasingContent[] {
  const shown = uses.length <= mostOperations + 1 ? uses : uses.slice(0, mostOperations);
  const more = uses.length - shown.length;
  const names = shown.map(({ operation }): PhrasingContent =>
    link(links.operation(operation.name), inlineCode(operation.name)),
  );
  return enumerated(more > 0 ? [...names, text(`${more} more operations`)] : names);
}

/** "`balance` in what `check` returns". */
function placeLine(use: ModelUse, field: Field, context: PageContext): PhrasingContent[] {
  const { operation, side, path } = use;
  return [
    ...(isElement(field.type) ? [text('One of ')] : []),
    link(fieldAddress(use, context), inlineCode(path.join('.'))),
    text(' in what '),
    link(context.links.operation(operation.name), inlineCode(operation.name)),
    text(side === 'request' ? ' takes' : ' returns'),
  ];
}

/** Names of fields, those that must be there first; of a small union its types. */
function fieldList(model: Model, context: PageContext): PhrasingContent[] {
  if (model.kind === 'union' && model.variants.length <= mostOperations)
    return [text(': '), ...alternatives(model.variants, context)];
  if (model.kind !== 'object' || model.fields.length === 0) return [];
  const fields = [
    ...model.fields.filter(({ optional }) => !optional),
    ...model.fields.filter(({ optional }) => optional),
  ];
  const shown = fields.length <= mostFields + 1 ? fields : fields.slice(0, mostFields);
  const more = fields.length - shown.length;
  const names = shown.map(({ name }): PhrasingContent => inlineCode(name));
  return [text(': '), ...enumerated(more > 0 ? [...names, text(`${more} more`)] : names)];
}

/** `a, b and c` */
function enumerated(items: readonly PhrasingContent[]): PhrasingContent[] {
  return items.flatMap((item, index) => {
    if (index === 0) return [item];
    return [text(index === items.length - 1 ? ' and ' : ', '), item];
  });
}

function alternatives(variants: readonly TypeExpression[], context: PageContext): PhrasingContent[] {
  return joinPhrases(
    variants.map((variant) => typePhrase(variant, false, (name) => context.hrefOf(name))),
    ' or ',
  );
}

function isElement(type: TypeExpression): boolean {
  return type.kind === 'array' || type.kind === 'record';
}

/** What no operation takes or gives is told by the model that holds it. */
function fromHolder(model: Model, context: PageContext): Introduction {
  const usages = context.namesOf(model.name).map((name) => context.usageOf(name));
  const fields = usages.flatMap((usage) => usage.fields);
  for (const use of fields) {
    const field =
      use.model.kind === 'object' ? use.model.fields.find(({ name }) => name === use.field) : undefined;
    if (!field) continue;
    const place: PhrasingContent[] = [
      ...(isElement(field.type) ? [text('One of ')] : []),
      link(context.links.field(use.model, field.name), inlineCode(field.name)),
      text(' in '),
      link(context.links.model(use.model.name), inlineCode(use.model.name)),
    ];
    return saysSomething(field.description)
      ? fromField(field, place)
      : fromLine([...place, ...fieldList(model, context)]);
  }
  const [union] = usages.flatMap((usage) => usage.unions);
  if (union) {
    return fromLine([
      text('One of the variants of '),
      link(context.links.model(union.name), inlineCode(union.name)),
      ...fieldList(model, context),
    ]);
  }
  return fromLine([
    text(`Exported by ${context.reference.package}; no other type refers to it by this name`),
  ]);
}
