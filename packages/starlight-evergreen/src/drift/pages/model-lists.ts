import type { BlockContent } from 'mdast';
import { joinPhrases, list, paragraph, type PhrasingContent, text } from '../../markdown/build.ts';
import type { Change } from '../compare/change.ts';
import { areOrIs, number, plural } from './counts.ts';
import { leaveOpen } from './fold.ts';
import type { Writing } from './line-item.ts';
import { namedLink, oldModelLink } from './target-link.ts';

/** How many models a list may name and still stand open on a page. */
const modelsInSight = 8;

/** Models that came, as their names. */
export function newModels(changes: readonly Change[], writing: Writing): BlockContent[] {
  const count = changes.length;
  return nameList(`${number(count)} new ${plural(count, 'model')}`, changes, writing);
}

/** Models that went, as their names. */
export function goneModels(changes: readonly Change[], writing: Writing): BlockContent[] {
  const count = changes.length;
  const summary = `${number(count)} ${plural(count, 'model')} ${areOrIs(count)} gone`;
  return nameList(summary, changes, writing);
}

function nameList(summary: string, changes: readonly Change[], { links, fold }: Writing): BlockContent[] {
  if (changes.length === 0) return [];
  const names = changes.map((change) => [namedLink(change.model ?? '', change, links)]);
  const phrases = joinPhrases(names, ', ');
  if (changes.length <= modelsInSight) return [paragraph(text(`${summary}: `), ...phrases)];
  return fold(summary, [paragraph(...phrases)]);
}

/**
 * Models that have another name: by their new one, for several may have become one.
 * @param inSight - whether they are what the page is about
 */
export function renamedModels(
  changes: readonly Change[],
  { links, fold }: Writing,
  inSight: boolean,
): BlockContent[] {
  const items = renamePhrases(changes, links);
  if (items.length === 0) return [];
  const count = changes.length;
  const summary = `${number(count)} ${plural(count, 'model')} ${count === 1 ? 'has' : 'have'} another name`;
  const foldOrNot = inSight || items.length <= modelsInSight ? leaveOpen : fold;
  return foldOrNot(summary, [list(items)]);
}

/** `A`, `B` are now `C` */
export function renamePhrases(changes: readonly Change[], links: Writing['links']): PhrasingContent[][] {
  const targets = Map.groupBy(changes, ({ model = '' }) => model);
  return [...targets].map(([model, renames]) => [
    ...joinPhrases(
      renames.map(({ modelBefore, before }) => [oldModelLink(modelBefore ?? before ?? '', links)]),
      ', ',
    ),
    text(renames.length === 1 ? ' is now ' : ' are now '),
    ...renames.slice(0, 1).map((change) => namedLink(model, change, links)),
  ]);
}
