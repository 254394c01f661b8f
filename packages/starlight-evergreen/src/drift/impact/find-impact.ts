import type { Mention, MentionError } from '../../blocks/mentions/index.ts';
import type { Reference } from '../../reference/model.ts';
import { indexUsage } from '../../reference/pages/usage.ts';
import type { Change } from '../compare/change.ts';
import { type ChangeImpact, impactOf } from './change-impact.ts';
import type { Impact, ImpactOfChange } from './impact.ts';
import { createPageIndex } from './page-index.ts';
import { readMentions, type ReadMentionsOptions } from './read-mentions.ts';
import { createReleaseIndex } from './release-index.ts';
import type { Renaming } from './source-lines.ts';
import { createPlaceWriter, distinctPlaces, firstOfFiles } from './touched-places.ts';

export interface ImpactOptions extends ReadMentionsOptions {
  /** The release after the changes. */
  reference: Reference;
  changes: readonly Change[];
}

/**
 * Finds what changes of a release touch in pages and examples. Takes seconds when there is a change: all blocks go
 * through the type checker. Without changes nothing is read.
 */
export function findImpact(options: ImpactOptions): Impact {
  const { root, release, reference, changes } = options;
  if (changes.length === 0) return { changes: [], unexplained: [] };
  const found = readMentions(options);
  const mentions = Map.groupBy(
    found.flatMap((each) => each.mentions),
    ({ name }) => name,
  );
  const errors = found.flatMap((each) => each.errors);
  const explained = new Set<MentionError>();
  const usage = indexUsage(reference);
  const pagesOf = createPageIndex(reference, release.slug, usage);
  const index = createReleaseIndex(reference, release.client, usage);
  const places = createPlaceWriter(root);
  const impacts = changes.map((change): ImpactOfChange => {
    const impact = impactOf(change, index);
    const own = impact.names.flatMap((name) => mentions.get(name) ?? []).filter(impact.touches);
    const broken = errors.filter(({ about }) => about.some((mention) => isBroken(impact, mention)));
    for (const error of broken) explained.add(error);
    const renamings = renamingsOf(impact, mentions);
    return {
      change,
      places: distinctPlaces(
        (impact.oncePerFile === true ? firstOfFiles(own) : own).map((mention) =>
          places.touched(mention, renamings),
        ),
      ),
      pages: pagesOf(change),
      errors: broken.map((error) => places.broken(error, renamings)),
    };
  });
  const rest = errors.filter((error) => !explained.has(error));
  return { changes: impacts, unexplained: rest.map((error) => places.broken(error, [])) };
}

function isBroken({ names, breaks }: ChangeImpact, mention: Mention): boolean {
  return names.includes(mention.name) && breaks(mention);
}

function renamingsOf(
  { names, renamed }: ChangeImpact,
  mentions: ReadonlyMap<string, readonly Mention[]>,
): Renaming[] {
  return names
    .flatMap((name) => mentions.get(name) ?? [])
    .flatMap((mention) => {
      const to = renamed(mention);
      return to === undefined || mention.how === 'value' ? [] : [{ mention, to }];
    });
}
