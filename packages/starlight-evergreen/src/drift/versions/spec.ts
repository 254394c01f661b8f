import { ProblemError } from '../../problem/problem.ts';
import { packageName } from '../../files/package-name.ts';
import type { DocsConfig, PackageRelease, ReleaseConfig } from '../../config/index.ts';

/** A version that is to be compared, as it was written, and what that means. */
export type VersionSpec = InstalledSpec | PublishedSpec;

/** A release of the config as it is here: the installed package, or the module. */
export interface InstalledSpec {
  kind: 'installed';
  text: string;
  release: ReleaseConfig;
}

/** A version of a release's package that npm is asked for. */
export interface PublishedSpec {
  kind: 'published';
  text: string;
  /** Says how the package is read. */
  release: PackageRelease;
  /** A version, a range or a tag. @example '1.2.56' */
  range: string;
}

/**
 * Reads what a person wrote for a version.
 * @param text - the id of a release, or `name@version` of a package that a release documents; the version may be a
 *   range or a tag
 * @throws ProblemError when it names nothing that can be compared
 */
export function parseSpec(text: string, config: DocsConfig): VersionSpec {
  const written = text.trim();
  const byId = config.releases.find(({ id }) => id === written);
  if (byId) return { kind: 'installed', text: written, release: byId };
  // The first character may be the one that begins a scope.
  const at = written.indexOf('@', 1);
  const name = at === -1 ? written : written.slice(0, at);
  const range = at === -1 ? undefined : written.slice(at + 1).trim();
  const release = config.releases.find((each) => nameOf(each) === name);
  if (!release) throw unknown(written, name, range, config);
  if (range === undefined) return { kind: 'installed', text: written, release };
  if (!isRange(range)) {
    throw problem(
      range === ''
        ? `"${written}" names no version`
        : `"${range}" in "${written}" is neither a version nor a range nor a tag`,
      `Write ${name}@1.2.3, ${name}@^1.2 or ${name}@latest.`,
    );
  }
  if ('package' in release) return { kind: 'published', text: written, release, range };
  if (range === release.version) return { kind: 'installed', text: written, release };
  throw problem(
    `there is only version ${release.version} of "${name}": it is read from ${release.module}, not from npm`,
    `Write ${release.id}.`,
  );
}

/** A release by what a package of it is called. */
export function publishedSpec(release: PackageRelease, range: string): PublishedSpec {
  return { kind: 'published', text: `${packageName(release.package)}@${range}`, release, range };
}

function nameOf(release: ReleaseConfig): string {
  return 'package' in release ? packageName(release.package) : release.import;
}

/** npm takes folders, files, addresses and aliases as well: none of them is a version of the package that was named. */
function isRange(text: string): boolean {
  return (
    /^[\w^~<>=|*][\w.^~<>=|*+ -]*$/.test(text) && /[\w*]/.test(text) && !/\.(?:tgz|tar|tar\.gz)$/i.test(text)
  );
}

function unknown(written: string, name: string, range: string | undefined, config: DocsConfig): ProblemError {
  const ids = config.releases.map(({ id }) => id);
  const packages = [
    ...new Set(config.releases.flatMap((each) => ('package' in each ? [packageName(each.package)] : []))),
  ];
  const [first] = packages;
  if (range !== undefined) {
    return problem(
      `no release documents the package "${name}" of "${written}"`,
      packages.length === 0
        ? `Write the id of a release: ${ids.join(', ')}.`
        : `Packages that are documented: ${packages.join(', ')}. How a package is read is told by its release in docs.config.ts.`,
    );
  }
  const versioned = first === undefined ? '' : `, or a version of a package: ${first}@1.2.3`;
  const meant = first !== undefined && /^[v^~]?\d/.test(written) ? ` Did you mean ${first}@${written}?` : '';
  return problem(
    written === '' ? 'the version is empty' : `there is no release "${written}"`,
    `Write the id of a release (${ids.join(', ')})${versioned}.${meant}`,
  );
}

function problem(message: string, hint: string): ProblemError {
  return new ProblemError([{ where: 'command line', message, hint }]);
}
