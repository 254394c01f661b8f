import { compareVersions } from './version.ts';
import type { Problem } from '../problem/problem.ts';
import type { DocsConfig, ReleaseConfig } from './docs.ts';
import { earlierOf, releasesWithPages } from './earlier.ts';

/** What no single key of a config gets wrong, but two of them together. */
export function contradictions(config: DocsConfig): Problem[] {
  return [
    ...sharedKeys(config),
    ...sharedFolders(config),
    ...takenFolders(config),
    ...unknownCounterparts(config),
    ...wrongHistories(config),
    ...repeatedVersions(config),
  ];
}

function sharedKeys(config: DocsConfig): Problem[] {
  // A version that is named twice is told as what it is.
  const releases = [...new Map(releasesWithPages(config).map((each) => [keyOf(each), each])).values()];
  return (['id', 'slug'] as const).flatMap((key) => {
    // Both name files, and there are file systems for which capitals make no difference.
    const values = releases.map((release) => release[key].toLowerCase());
    return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map((value) => ({
      where: 'docs.config.ts',
      message: `two releases have the ${key} "${value}"`,
      hint: `Each release needs its own ${key}.`,
    }));
  });
}

/** An earlier version named twice is one; two releases of one id are not. */
function keyOf(release: ReleaseConfig): unknown {
  return earlierOf(release) === undefined ? release : `${release.id} ${release.slug}`;
}

/** A release has folders of its own for its lists; another one may lie beside them, and not in them. */
function takenFolders(config: DocsConfig): Problem[] {
  const releases = releasesWithPages(config);
  const folders = [...releases.map(({ slug }) => slug), config.changes.slug];
  return releases.flatMap(({ id, slug }) =>
    folders
      .filter((folder) =>
        ['models', 'operations', 'fields'].some((part) => `${folder}/`.startsWith(`${slug}/${part}/`)),
      )
      .map((folder) => ({
        where: 'docs.config.ts',
        message: `the slug "${folder}" lies among the pages of release "${id}"`,
        hint: `Choose a slug outside of ${slug}/models, ${slug}/operations and ${slug}/fields.`,
      })),
  );
}

/** Two groups of pages in one folder would be each other's leftovers. */
function sharedFolders(config: DocsConfig): Problem[] {
  const { changes } = config;
  return releasesWithPages(config)
    .filter(({ slug }) => slug === changes.slug)
    .map(({ id, slug }) => ({
      where: 'docs.config.ts',
      message: `the pages of release "${id}" and the pages of changes have the slug "${slug}"`,
      hint: "changes: { slug: 'changes' },",
    }));
}

function unknownCounterparts({ releases }: DocsConfig): Problem[] {
  const ids = releases.map(({ id }) => id);
  return releases.flatMap(({ id, counterparts }) =>
    counterparts === undefined || ids.includes(counterparts.release)
      ? []
      : [
          {
            where: 'docs.config.ts',
            message: `the counterparts of release "${id}" are in "${counterparts.release}", which is no release`,
            hint: `The releases are ${ids.join(', ')}.`,
          },
        ],
  );
}

/** A history runs from the oldest version to the newest, and has each version once. */
function wrongHistories({ releases }: DocsConfig): Problem[] {
  return releases.flatMap((release): Problem[] => {
    if (!('history' in release)) return [];
    const { id, history } = release;
    const ordered = [...new Set(history)].toSorted(compareVersions);
    const index = history.findIndex((version, at) => version !== ordered[at]);
    const version = history[index];
    if (version === undefined) return [];
    const isRepeated = history.indexOf(version) < index;
    return [
      {
        where: 'docs.config.ts',
        message: `the history of release "${id}" ${isRepeated ? `names ${version} twice` : `is not in order: ${version} comes too early`}`,
        hint: `history: [${ordered.map((each) => `'${each}'`).join(', ')}],`,
      },
    ];
  });
}

function repeatedVersions({ releases }: DocsConfig): Problem[] {
  return releases.flatMap((release): Problem[] => {
    if (!('versions' in release)) return [];
    const { id, versions } = release;
    const repeated = versions.find((version, index) => versions.indexOf(version) < index);
    if (repeated === undefined) return [];
    return [
      {
        where: 'docs.config.ts',
        message: `the versions of release "${id}" name ${repeated} twice`,
        hint: `versions: [${[...new Set(versions)].map((each) => `'${each}'`).join(', ')}],`,
      },
    ];
  });
}
