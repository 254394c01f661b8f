import type { StarlightUserConfig } from '@astrojs/starlight/types';

type Ranking = NonNullable<Exclude<StarlightUserConfig['pagefind'], boolean | undefined>['ranking']>;

/**
 * Thousands of models are named after the operations they belong to, so titles alone would bury the guides. Pages that
 * explain something say what they are about once more in `about`, see `PageTitle.astro`, and it counts twice as much. The
 * page of all error codes names them in `codes`, as pages of operations hold them too.
 */
export const ranking: Ranking = { metaWeights: { title: 2, about: 4, codes: 4 } };
