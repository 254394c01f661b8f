import config from 'virtual:starlight-evergreen/config';
import type { ReleaseConfig } from '../config/index.ts';
import { releasesWithPages } from '../config/earlier.ts';

/** What `docs.config.ts` says of each release; the first release is the current one. */
export const { releases } = config;

/** Those, and behind them their earlier versions that have pages. */
export const allReleases = releasesWithPages(config);

/** A release, or an earlier version of one, by its id. An unknown id is an error. */
export function releaseById(id: string): ReleaseConfig {
  const release = allReleases.find((candidate) => candidate.id === id);
  if (release !== undefined) return release;
  const known = allReleases.map((candidate) => candidate.id).join(', ');
  throw new Error(`There is no release "${id}" in docs.config.ts; there are: ${known}.`);
}
