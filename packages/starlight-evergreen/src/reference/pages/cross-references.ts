import type { RootContent } from 'mdast';
import type { Model } from '../model.ts';
import type { PageContext } from './page-context.ts';
import {
  heading,
  inlineCode,
  link,
  list,
  paragraph,
  type PhrasingContent,
  text,
} from '../../markdown/build.ts';

/** "Used by" and "Same shape as": the ways from one model to others. */
export function crossReferences(model: Model, context: PageContext): RootContent[] {
  return [...usedBy(model, context), ...sameShape(model, context)];
}

function modelLink(name: string, context: PageContext): PhrasingContent {
  return link(context.links.model(name), inlineCode(name));
}

function usedBy(model: Model, context: PageContext): RootContent[] {
  const { operations, fields, unions } = context.usageOf(model.name);
  const items: PhrasingContent[][] = [
    ...operations.map(({ operation, as }): PhrasingContent[] => [
      link(context.links.operation(operation.name), inlineCode(operation.name)),
      text(as === 'request' ? ' takes it' : ' returns it'),
    ]),
    ...unions.map((union): PhrasingContent[] => [
      modelLink(union.name, context),
      text(' has it as a variant'),
    ]),
    ...fields.map((use): PhrasingContent[] => [
      link(context.links.field(use.model, use.field), inlineCode(`${use.model.name}.${use.field}`)),
    ]),
  ];
  return items.length === 0 ? [] : [heading(2, text('Used by')), list(items)];
}

function sameShape(model: Model, context: PageContext): RootContent[] {
  const [best, ...others] = context.equalModelsOf(model.name);
  if (best === undefined) return [];
  const title = heading(2, text('Same shape as'));
  if (best === model.name) return [title, list(others.map((name) => [modelLink(name, context)]))];
  // The best-known model lists them all; if each did, the pages would grow with the square of the group.
  const rest = others.length - 1;
  const more = link(
    `${context.links.model(best)}#same-shape-as`,
    text(rest === 1 ? 'one more' : `${rest} more`),
  );
  return [title, paragraph(modelLink(best, context), ...(rest > 0 ? [text(' and '), more] : []), text('.'))];
}
