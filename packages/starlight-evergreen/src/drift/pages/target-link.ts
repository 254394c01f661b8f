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

/** What was there before, linked where the release before the change has pages. */
export function oldModelLink(name: string, links: ChangeLinks): PhrasingContent {
  const address = links.before?.model(name);
  return address === undefined ? inlineCode(name) : link(address, inlineCode(name));
}

/** The old name of a field or an operation that was renamed, linked where the release before the change has its page. */
export function oldNameLink(
  { operation, model = '', modelBefore = model, before = '' }: Change,
  links: ChangeLinks,
): PhrasingContent {
  const isOperation = operation !== undefined;
  const address = isOperation ? links.before?.operation(before) : links.before?.field(modelBefore, before);
  const name = inlineCode(isOperation ? `${before}()` : `${model}.${before}`);
  return address === undefined ? name : link(address, name);
}

function addressOf(change: Change, links: ChangeLinks): string | undefined {
  const { operation, model, modelBefore = model, field } = change;
  if (operation !== undefined) return links.operation(operation) ?? links.before?.operation(operation);
  if (model === undefined || modelBefore === undefined) return undefined;
  if (field === undefined) return links.model(model) ?? links.before?.model(modelBefore);
  const now = links.field(model, field);
  return now ?? links.before?.field(modelBefore, field) ?? links.model(model);
}
