import type { PageFacts } from './features.ts';

/** A page that stands for all that are like it. */
export interface KindOfPage {
  address: string;
  /** Whether it shows values of a model. */
  isModel: boolean;
}

/**
 * As few pages as show everything that any page shows: each element, class and kind of model of the site stands on one of
 * them. The page with the longest word in its title is among them, since that is what a phone has no room for.
 */
export function kindsOfPages(pages: readonly PageFacts[]): KindOfPage[] {
  const longest = best(pages, ({ title }) => Math.max(...title.split(/\s+/).map((word) => word.length)));
  const chosen = longest === undefined ? [] : [longest];
  const seen = new Set(longest?.features);
  const unseen = ({ features }: PageFacts): number =>
    [...features].filter((feature) => !seen.has(feature)).length;
  for (;;) {
    const next = best(pages, unseen);
    if (next === undefined || unseen(next) === 0) break;
    chosen.push(next);
    for (const feature of next.features) seen.add(feature);
  }
  return chosen
    .map(({ address, isModel }) => ({ address, isModel }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** The page with the highest score; of equals the smallest, which is quickest to look at. */
function best(pages: readonly PageFacts[], score: (page: PageFacts) => number): PageFacts | undefined {
  let found: { page: PageFacts; points: number } | undefined;
  for (const page of pages) {
    const points = score(page);
    if (
      found === undefined ||
      points > found.points ||
      (points === found.points && page.size < found.page.size)
    )
      found = { page, points };
  }
  return found?.page;
}
