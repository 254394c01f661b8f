import type { StarlightUserConfig } from '@astrojs/starlight/types';

type Pagefind = StarlightUserConfig['pagefind'];
type Ranking = NonNullable<Exclude<Pagefind, boolean | undefined>['ranking']>;

/**
 * Thousands of models are named after the operations they belong to, so titles alone would bury the guides. Pages that
 * explain something say what they are about once more in `about`, see `PageTitle.astro`, and it counts twice as much. The
 * page of all error codes names them in `codes`, as pages of operations hold them too.
 */
const ranking: Ranking = { metaWeights: { title: 2, about: 4, codes: 4 } };

/** The site's search, ranked like this where it says nothing else. */
export function withRanking(pagefind: Pagefind = {}): Pagefind {
  if (pagefind === false) return false;
  return { ranking, ...(pagefind === true ? {} : pagefind) };
}
