import type { BlockContent } from 'mdast';
import {
  details,
  inlineCode,
  joinPhrases,
  link,
  list,
  type PhrasingContent,
  strong,
  text,
} from '../../markdown/build.ts';
import type { Field } from '../model.ts';
import { fieldAddress } from './field-addresses.ts';
import type { FieldUse } from './field-uses.ts';
import type { PageContext } from './page-context.ts';
import { typePhrase, typePieces } from './type-phrase.ts';

/** One way to a field, and all operations that have it. */
interface Way {
  /** The same field of each operation. */
  uses: readonly [FieldUse, ...FieldUse[]];
  length: number;
}

/** How many ways of one meaning stand open; the others fold out. */
const waysInSight = 4;

/** With more uses than this, ways that are folded away tell only one of their operations, and no type. */
const manyUses = 120;

/** Whether a page tells all of every use, or of those that stand open. */
export type LinkBudget = 'all' | 'in sight';

export function linkBudget(uses: readonly FieldUse[]): LinkBudget {
  return uses.length > manyUses ? 'in sight' : 'all';
}

/** The ways to a field, the shortest first, each with its operations; many of them fold away. */
export function fieldWays(
  uses: readonly FieldUse[],
  context: PageContext,
  budget: LinkBudget,
): BlockContent[] {
  const ways = waysIn(uses, context);
  const open = ways.length <= waysInSight + 1 ? ways.length : waysInSight;
  const rest = ways.slice(open);
  const shown = list(ways.slice(0, open).map((way) => wayPhrases(way, context, 'all')));
  if (rest.length === 0) return [shown];
  return [
    shown,
    ...details(`and ${rest.length} more`, [list(rest.map((way) => wayPhrases(way, context, budget)))]),
  ];
}

function waysIn(uses: readonly FieldUse[], context: PageContext): Way[] {
  // Types of equal shapes are one type to a reader.
  const typeKey = ({ type }: Field) =>
    typePieces(type).map(({ text: piece, isModel }) => (isModel ? context.links.shownAs(piece) : piece));
  const key = ({ path, field }: FieldUse) =>
    JSON.stringify([path, typeKey(field), field.optional, field.nullable]);
  const ways = [...Map.groupBy(uses, key).values()].flatMap((equal): Way[] => {
    // Two variants of a union may hold the same field.
    const [first, ...others] = new Map(equal.map((use) => [use.operation.name, use])).values();
    return first ? [{ uses: [first, ...others], length: first.path.length }] : [];
  });
  return ways.toSorted((a, b) => a.length - b.length || b.uses.length - a.uses.length);
}

/** `reset.interval` · `string` · optional: `balances.create`, `balances.update` */
function wayPhrases({ uses }: Way, context: PageContext, budget: LinkBudget): PhrasingContent[] {
  const [{ path, field, side }] = uses;
  if (budget === 'in sight') {
    const rest = uses.length - 1;
    return [
      inlineCode(path.join('.')),
      text(': '),
      ...operationPhrases(uses.slice(0, 1), context),
      ...(rest === 0 ? [] : [text(` and ${rest} more`)]),
    ];
  }
  const facts: PhrasingContent[][] = [
    [inlineCode(path.join('.'))],
    typePhrase(field.type, field.nullable, (model) => context.hrefOf(model)),
  ];
  if (side === 'request') facts.push(field.optional ? [text('optional')] : [strong('required')]);
  else if (field.optional) facts.push([text('may be absent')]);
  if (field.deprecated !== undefined) facts.push([strong('deprecated')]);
  return [...joinPhrases(facts, ' · '), text(': '), ...operationPhrases(uses, context)];
}

function operationPhrases(uses: readonly FieldUse[], context: PageContext): PhrasingContent[] {
  return joinPhrases(
    uses.map((use) => [link(fieldAddress(use, context), inlineCode(use.operation.name))]),
    ', ',
  );
}
