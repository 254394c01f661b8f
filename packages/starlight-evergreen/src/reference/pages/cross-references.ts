import type { RootContent } from 'mdast';
import type { Model } from '../model.ts';
import type { PageContext } from './page-context.ts';
import { heading, inlineCode, link, list, type PhrasingContent, text } from '../../markdown/build.ts';

function modelLink(name: string, context: PageContext): PhrasingContent {
  return link(context.links.model(name), inlineCode(name));
}

/** "Used by": the ways from a model, under any of its names, to operations and other models. */
export function crossReferences(model: Model, context: PageContext): RootContent[] {
  const usages = context.namesOf(model.name).map((name) => context.usageOf(name));
  const items = new Map<string, PhrasingContent[]>();
  for (const { operation, as } of usages.flatMap(({ operations }) => operations)) {
    items.set(`${operation.name} ${as}`, [
      link(context.links.operation(operation.name), inlineCode(operation.name)),
      text(as === 'request' ? ' takes it' : ' returns it'),
    ]);
  }
  for (const { name } of usages.flatMap(({ unions }) => unions)) {
    const shown = context.links.shownAs(name);
    items.set(shown, [modelLink(shown, context), text(' has it as a variant')]);
  }
  for (const use of usages.flatMap(({ fields }) => fields)) {
    const name = `${context.links.shownAs(use.model.name)}.${use.field}`;
    items.set(name, [link(context.links.field(use.model, use.field), inlineCode(name))]);
  }
  return items.size === 0 ? [] : [heading(2, text('Used by')), list([...items.values()])];
}
