import { toolVersion } from '../blocks/options.ts';
import { type Proof, readProof } from '../proof/proof.ts';

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

/**
 * What the page at a path was last checked against: its own release, or the current one when it belongs to none.
 *
 * @param root the project's folder.
 * @param releases the current one first.
 * @returns undefined before anything was checked
 */
export function checkedAgainst(
  path: string,
  root: string,
  releases: readonly Release[],
): CheckedAgainst | undefined {
  const release = releases.find(({ slug }) => path.startsWith(`/${slug}/`)) ?? releases[0];
  const summary = proven(root)?.find(({ id }) => id === release?.id);
  return (
    summary && { package: summary.package, version: summary.version, typescript: toolVersion('typescript') }
  );
}

let known: { root: string; releases: Summary[] | undefined } | undefined;

type Summary = Proof['generated']['releases'][number];

/** Read once: thousands of pages ask. */
function proven(root: string): Summary[] | undefined {
  if (known?.root !== root) {
    const proof = readProof(root);
    known = { root, releases: 'unproven' in proof ? undefined : proof.generated.releases };
  }
  return known.releases;
}
