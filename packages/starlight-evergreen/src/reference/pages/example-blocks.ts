import { isDeepStrictEqual } from 'node:util';
import type { BlockContent, RootContent } from 'mdast';
import type { Model, TypeExpression, UnionModel } from '../model.ts';
import { isJson } from '../sample/fits.ts';
import { toWire } from '../sample/wire.ts';
import type { PageContext } from './page-context.ts';
import type { Example } from './examples.ts';
import {
  codeBlock,
  details,
  heading,
  inlineCode,
  joinPhrases,
  link,
  paragraph,
  text,
} from '../../markdown/build.ts';
import { inlineFields } from './inline-fields.ts';
import { limitFacts } from './type-limits.ts';
import { typePhrase } from './type-phrase.ts';

/** Blocks with more lines fold out. */
const linesInSight = 12;
/** An example with every field that is longer shows less than the fields themselves, and weighs as much as the rest of the page. */
const mostLines = 120;

/** An object or an enum as its reader writes it, as it travels where that differs, and with every field. */
export function exampleSection(model: Model, context: PageContext): RootContent[] {
  const [first, full] = context.examplesOf(model);
  if (!first) return [];
  return [
    heading(2, text('Example')),
    ...sentLine(first, context),
    ...exampleBlocks(model, first, context),
    ...(full && linesOf(full) <= mostLines ? everyField(model, full, context) : []),
  ];
}

function sentLine({ sentWith }: Example, { links }: PageContext): BlockContent[] {
  if (sentWith === undefined) return [];
  return [
    paragraph(
      text('As an example of '),
      link(links.operation(sentWith), inlineCode(sentWith)),
      text(' sends it.'),
    ),
  ];
}

function linesOf({ source }: Example): number {
  return source.split('\n').length;
}

function everyField(model: Model, full: Example, context: PageContext): BlockContent[] {
  return details('Every field', exampleBlocks(model, full, context, Infinity));
}

/** A heading for each variant, its type linked. What has a page of its own has its example there. */
export function variantSections(model: UnionModel, context: PageContext): RootContent[] {
  const examples = context.examplesOf(model);
  return model.variants.flatMap((variant, index): RootContent[] => {
    const title = typePhrase(variant, false, (name) => context.hrefOf(name));
    const example = hasPage(variant, context) ? undefined : examples.find((each) => each.variant === index);
    return [
      heading(3, ...(title.length > 0 ? title : [inlineCode('unknown')])),
      ...variantLimits(variant, context),
      ...(example ? variantExample(model, example, context) : []),
    ];
  });
}

/** What is enforced of a variant, and what there is to say of its fields; a model's page tells its own. */
function variantLimits(variant: TypeExpression, context: PageContext): BlockContent[] {
  const facts = limitFacts(variant);
  return [
    ...(facts.length > 0 ? [paragraph(...joinPhrases(facts, ' · '))] : []),
    ...inlineFields(variant, context),
  ];
}

/** A plain value needs no block. */
function variantExample(model: Model, example: Example, context: PageContext): BlockContent[] {
  const { value } = example;
  if (!['string', 'number', 'boolean'].includes(typeof value) || !isJson(value))
    return exampleBlocks(model, example, context);
  return [paragraph(text('For example '), inlineCode(JSON.stringify(value)), text('.'))];
}

function hasPage(type: TypeExpression, context: PageContext): boolean {
  if (type.kind === 'array') return hasPage(type.items, context);
  if (type.kind === 'record') return hasPage(type.values, context);
  return type.kind === 'model' && context.hrefOf(type.name) !== undefined;
}

/** @param open - how many lines of JSON stand open */
function exampleBlocks(
  model: Model,
  { value, source, wire: given }: Example,
  context: PageContext,
  open = linesInSight,
): BlockContent[] {
  const wire = given === undefined ? toWire(context.reference, model.name, value) : given;
  const module = codeBlock('ts', source);
  // What is the same on the wire but for its quotes needs no second block, and what JSON cannot say has none.
  if ((typeof value !== 'object' && isDeepStrictEqual(wire, value)) || !isJson(wire)) return [module];
  const json = JSON.stringify(wire, null, 2);
  const block = codeBlock('json', json, 'title="On the wire"');
  if (json.split('\n').length <= open) return [module, block];
  return [module, ...details('On the wire', [codeBlock('json', json)])];
}
