import docs from '../../../../docs.config.ts';

/** What `docs.config.ts` says of each release; the first release is the current one. */
export const { releases } = docs;

type Release = (typeof releases)[number];

/** A release by its id. An unknown id is an error. */
export function releaseById(id: string): Release {
  const release = releases.find((candidate) => candidate.id === id);
  if (release !== undefined) return release;
  const known = releases.map((candidate) => candidate.id).join(', ');
  throw new Error(`There is no release "${id}" in docs.config.ts; there are: ${known}.`);
}

/** Where a release's pages begin, where its models are listed, and where its operations are. */
export function paths({ slug }: Pick<Release, 'slug'>): {
  index: string;
  models: string;
  operations: string;
} {
  return { index: `/${slug}/`, models: `/${slug}/models/`, operations: `/${slug}/operations/` };
}
