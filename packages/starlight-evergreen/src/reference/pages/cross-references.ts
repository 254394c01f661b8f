import type { RootContent } from 'mdast';
import {
  details,
  heading,
  inlineCode,
  joinPhrases,
  link,
  list,
  type PhrasingContent,
  text,
} from '../../markdown/build.ts';
import type { Model } from '../model.ts';
import type { ModelUse } from './model-uses.ts';
import { fieldAddress } from './field-addresses.ts';
import type { PageContext } from './page-context.ts';

/** So many lines stand open; the rest folds out. */
const linesInSight = 6;

/** "Used by": the operations that take and give a model, and the models that hold it, under any of its names. */
export function crossReferences(model: Model, context: PageContext): RootContent[] {
  const ways = operationLines(context.modelUsesOf(model.name), context);
  const holders = holderLines(model, context);
  if (ways.length + holders.length === 0) return [];
  const open = [...ways.slice(0, linesInSight), ...holders.slice(0, linesInSight)];
  const rest = [...ways.slice(linesInSight), ...holders.slice(linesInSight)];
  return [
    heading(2, text('Used by')),
    list(open),
    ...(rest.length === 0
      ? []
      : details(`${rest.length} more ${rest.length === 1 ? 'place' : 'places'}`, [list(rest)])),
  ];
}

/** Operations that have it at the same place are one line; the most direct come first. */
function operationLines(uses: readonly ModelUse[], context: PageContext): PhrasingContent[][] {
  const ways = Map.groupBy(uses, ({ side, path }) => JSON.stringify([side, path]));
  return [...ways.values()].flatMap((equal) => {
    const [first] = equal;
    return first ? [operationLine(first, equal, context)] : [];
  });
}

/** `customers.getOrCreate` returns it · `check`, `track` return it as `balance` */
function operationLine(
  { side, path }: ModelUse,
  uses: readonly ModelUse[],
  context: PageContext,
): PhrasingContent[] {
  const names = uses.map((use) => [link(fieldAddress(use, context), inlineCode(use.operation.name))]);
  const verb = side === 'request' ? 'take' : 'return';
  return [
    ...joinPhrases(names, ', '),
    text(` ${verb}${uses.length === 1 ? 's' : ''} it`),
    ...(path.length > 0 ? [text(' as '), inlineCode(path.join('.'))] : []),
  ];
}

/** The fields whose type it is, and the unions that it belongs to. */
function holderLines(model: Model, context: PageContext): PhrasingContent[][] {
  const usages = context.namesOf(model.name).map((name) => context.usageOf(name));
  const lines = new Map<string, PhrasingContent[]>();
  for (const { name } of usages.flatMap(({ unions }) => unions)) {
    const shown = context.links.shownAs(name);
    lines.set(shown, [link(context.links.model(shown), inlineCode(shown)), text(' has it as a variant')]);
  }
  for (const use of usages.flatMap(({ fields }) => fields)) {
    const name = `${context.links.shownAs(use.model.name)}.${use.field}`;
    lines.set(name, [link(context.links.field(use.model, use.field), inlineCode(name))]);
  }
  return [...lines.values()];
}
