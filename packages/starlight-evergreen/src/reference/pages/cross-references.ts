import type { RootContent } from 'mdast';
import type { Model } from '../model.ts';
import type { Book } from './book.ts';
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
export function crossReferences(model: Model, book: Book): RootContent[] {
  return [...usedBy(model, book), ...sameShape(model, book)];
}

function modelLink(name: string, book: Book): PhrasingContent {
  return link(book.links.model(name), inlineCode(name));
}

function usedBy(model: Model, book: Book): RootContent[] {
  const { operations, fields, unions } = book.usageOf(model.name);
  const items: PhrasingContent[][] = [
    ...operations.map(({ operation, as }): PhrasingContent[] => [
      link(book.links.operation(operation.name), inlineCode(operation.name)),
      text(as === 'request' ? ' takes it' : ' returns it'),
    ]),
    ...unions.map((union): PhrasingContent[] => [modelLink(union.name, book), text(' has it as a variant')]),
    ...fields.map((use): PhrasingContent[] => [
      link(book.links.field(use.model, use.field), inlineCode(`${use.model.name}.${use.field}`)),
    ]),
  ];
  return items.length === 0 ? [] : [heading(2, text('Used by')), list(items)];
}

function sameShape(model: Model, book: Book): RootContent[] {
  const [best, ...others] = book.twinsOf(model.name);
  if (best === undefined) return [];
  const title = heading(2, text('Same shape as'));
  if (best === model.name) return [title, list(others.map((name) => [modelLink(name, book)]))];
  // The best-known twin lists them all; if each did, the pages would grow with the square of the group.
  const rest = others.length - 1;
  const more = link(
    `${book.links.model(best)}#same-shape-as`,
    text(rest === 1 ? 'one more' : `${rest} more`),
  );
  return [title, paragraph(modelLink(best, book), ...(rest > 0 ? [text(' and '), more] : []), text('.'))];
}
