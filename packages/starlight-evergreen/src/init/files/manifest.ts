import type { Manifest, Project } from '../project.ts';

/** What a site needs beside the SDK, by package, as ranges. */
export type Needs = Readonly<Record<string, string>>;

/** Pages are there, and right, before they are built. */
const build = 'starlight-evergreen generate && starlight-evergreen check && astro build';

/** The commands of a new site. */
const scripts = {
  start: `${build} && astro preview`,
  dev: 'starlight-evergreen generate && astro dev',
  build,
  test: `${build} && playwright test`,
  check: 'starlight-evergreen check',
  drift: 'starlight-evergreen drift',
};

/** What `npm init` writes when nobody has thought about tests yet. */
const noTests = /no test specified/;

/**
 * A `package.json` that has all that the site needs. What it says already stays.
 * @param name - of the package, when it has no `package.json` yet
 */
export function completeManifest({ kind, manifest }: Project, name: string, needs: Needs): Manifest {
  const before: Manifest = manifest ?? { name, private: true };
  const known = { ...before.dependencies, ...before.devDependencies };
  const missing = Object.entries(needs).filter(([each]) => known[each] === undefined);
  const kept = Object.entries(before.scripts ?? {})
    .filter(([, command]) => !noTests.test(command))
    .map(([script, command]) => [script, command.trim() === 'astro build' ? scripts.build : command]);
  return {
    ...before,
    // The config is a module, and Node reads it as it is.
    type: kind === 'new' ? 'module' : (before.type ?? 'module'),
    scripts: { ...(kind === 'new' ? scripts : addedScripts(before)), ...Object.fromEntries(kept) },
    // npm asks before it runs what these two do at their installation.
    allowScripts: { node: true, esbuild: true, ...allowed(before) },
    devDependencies: sorted({ ...before.devDependencies, ...Object.fromEntries(missing) }),
  };
}

/** A site that exists keeps its commands; only its build comes after the pages are generated and checked. */
function addedScripts({ scripts: before = {} }: Manifest): Record<string, string> {
  const { test, check, drift } = scripts;
  const isFree = before['test'] === undefined || noTests.test(before['test']);
  return { check, drift, [isFree ? 'test' : 'test:docs']: test };
}

function allowed(manifest: Manifest): Record<string, unknown> {
  const value = manifest['allowScripts'];
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
