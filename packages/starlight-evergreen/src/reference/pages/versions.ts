import type { BlockContent } from 'mdast';
import { earlierOf } from '../../config/earlier.ts';
import { paragraph, text } from '../../markdown/build.ts';
import type { FrontMatter } from '../../markdown/page.ts';
import { earlierNote } from './earlier-note.ts';
import type { PageContext } from './page-context.ts';
import type { VersionPages } from './version-pages.ts';

/** Where a version has the subject of a page; undefined where it has no such thing. */
export type FindIn = (version: VersionPages) => string | undefined;

/**
 * What a page says of itself for machines, beside what it is about: in which versions there is a page of the same, and that
 * an earlier one is not looked for.
 */
export function pageKeys(context: PageContext, find: FindIn): FrontMatter {
  const { versions } = context;
  if (versions.length === 0) return { editUrl: false };
  const places = versions.flatMap((each) => {
    const href = find(each);
    return href === undefined ? [] : [[each.version, href] as const];
  });
  return { editUrl: false, versions: Object.fromEntries(places), ...earlierKeys(context, find) };
}

function earlierKeys({ release, versions }: PageContext, find: FindIn): FrontMatter {
  const earlier = earlierOf(release.config);
  const current = versions.find(({ isCurrent }) => isCurrent);
  if (earlier === undefined || current === undefined) return {};
  const href = find(current);
  const note = earlierNote(earlier.version, {
    version: current.version,
    href: href ?? current.index,
    isSame: href !== undefined,
  });
  return { pagefind: false, banner: { content: note } };
}

/** Why calls of an earlier version are not run, while those of the current one are. */
export function notRunNote({ release, versions }: PageContext): BlockContent[] {
  const current = versions.find(({ isCurrent }) => isCurrent);
  if (earlierOf(release.config)?.hasSandbox !== true || current === undefined) return [];
  return [
    paragraph(
      text(`Calls of this version are not run here: the API in memory stands for ${current.version}.`),
    ),
  ];
}

export function findModel(names: readonly string[]): FindIn {
  return ({ reference, links }) => {
    const name = names.find((each) => Object.hasOwn(reference.models, each));
    return name === undefined ? undefined : links.model(name);
  };
}

export function findOperation(operation: string): FindIn {
  return ({ reference, links }) =>
    reference.operations.some(({ name }) => name === operation) ? links.operation(operation) : undefined;
}
