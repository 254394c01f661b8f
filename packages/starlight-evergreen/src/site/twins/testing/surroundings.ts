import type { Surroundings } from '../element.ts';

/** Where nothing is known: no release, no component of the site's own, no checked block. */
export function surroundings(changes: Partial<Surroundings> = {}): Surroundings {
  return {
    project: {
      root: '/',
      title: 'Docs',
      sidebar: [],
      topics: [],
      cards: false,
      guides: 'guides',
      proof: '/proof/',
      playground: '/playground/',
    },
    releases: [],
    writers: {},
    find: () => undefined,
    ...changes,
  };
}
