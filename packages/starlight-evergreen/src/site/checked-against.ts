import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
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
  return summary && { package: summary.package, version: summary.version, typescript: typescript(root) };
}

let known: { root: string; releases: Summary[] | undefined } | undefined;

type Summary = NonNullable<ReturnType<typeof readProof>>['generated']['releases'][number];

/** Read once: thousands of pages ask. */
function proven(root: string): Summary[] | undefined {
  if (known?.root !== root) known = { root, releases: readProof(root)?.generated.releases };
  return known.releases;
}

let typescriptVersion: string | undefined;

function typescript(root: string): string {
  if (typescriptVersion === undefined) {
    const file = createRequire(join(root, 'package.json')).resolve('typescript/package.json');
    typescriptVersion = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(file, 'utf8'))).version;
  }
  return typescriptVersion;
}
