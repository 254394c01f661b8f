import config from 'virtual:starlight-evergreen/config';
import type { ReleaseConfig } from '../config/index.ts';

/** What `docs.config.ts` says of each release; the first release is the current one. */
export const { releases } = config;

/** A release by its id. An unknown id is an error. */
export function releaseById(id: string): ReleaseConfig {
  const release = releases.find((candidate) => candidate.id === id);
  if (release !== undefined) return release;
  const known = releases.map((candidate) => candidate.id).join(', ');
  throw new Error(`There is no release "${id}" in docs.config.ts; there are: ${known}.`);
}
