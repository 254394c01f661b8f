import { toolVersion } from '../blocks/options.ts';
import { readProof } from '../proof/proof.ts';

interface Release {
  id: string;
  slug: string;
}

/** What the pages of a release were last checked against: versions of its package and of TypeScript. */
export interface CheckedAgainst {
  package: string;
  version: string;
  typescript: string;
}

/** What a release was last checked against, by its id. */
export type Checks = Readonly<Record<string, CheckedAgainst>>;

/** Empty before anything was checked. */
export function readChecks(root: string): Checks {
  const proof = readProof(root);
  if ('unproven' in proof) return {};
  const typescript = toolVersion('typescript');
  return Object.fromEntries(
    proof.generated.releases.map(({ id, package: name, version }) => [
      id,
      { package: name, version, typescript },
    ]),
  );
}

/**
 * What the page at a path was last checked against: its own release, or the current one when it belongs to none.
 *
 * @param releases the current one first.
 * @returns undefined before anything was checked
 */
export function checkedAgainst(
  path: string,
  checks: Checks,
  releases: readonly Release[],
): CheckedAgainst | undefined {
  const release = releases.find(({ slug }) => path.startsWith(`/${slug}/`)) ?? releases[0];
  return release && checks[release.id];
}
