import { inlineCode, link, type PhrasingContent } from '../../markdown/build.ts';
import { type Change, whereOf } from '../compare/change.ts';
import type { ChangeLinks } from './change-links.ts';

/** What a change is of, linked to its page of the current release: a field that has none leads to its model. */
export function targetLink(change: Change, links: ChangeLinks): PhrasingContent {
  return namedLink(whereOf(change), change, links);
}

/** The same by the model's name alone, for where the field has been named already. */
export function modelLink(change: Change, links: ChangeLinks): PhrasingContent {
  return namedLink(change.model ?? whereOf(change), change, links);
}

/** The same by a name of its own. */
export function namedLink(name: string, change: Change, links: ChangeLinks): PhrasingContent {
  const address = addressOf(change, links);
  return address === undefined ? inlineCode(name) : link(address, inlineCode(name));
}

function addressOf({ model, field, operation }: Change, links: ChangeLinks): string | undefined {
  if (operation !== undefined) return links.operation(operation);
  if (model === undefined) return undefined;
  return (field === undefined ? undefined : links.field(model, field)) ?? links.model(model);
}
