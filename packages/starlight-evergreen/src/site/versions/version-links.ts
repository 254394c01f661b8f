import { releasePaths } from '../release-paths.ts';
import type { Family, Version } from './families.ts';

/** Where a page leads in a version. */
export interface VersionLink {
  version: string;
  href: string;
  /** Whether it is the version of the page itself. */
  isOwn: boolean;
  isCurrent: boolean;
  /** Whether it has what the page is about; else this leads to its first page. */
  isSame: boolean;
}

/**
 * The versions of a page.
 * @param places - where versions have what the page is about, by version
 */
export function versionLinks(
  path: string,
  { family, own }: { family: Family; own: Version },
  places: Readonly<Record<string, string>> = {},
): VersionLink[] {
  const isList = path === releasePaths(own.release).models;
  return family.map((each) => {
    const { index, models } = releasePaths(each.release);
    const isOwn = each === own;
    const same = isOwn ? path : (places[each.version] ?? (isList ? models : undefined));
    return {
      version: each.version,
      href: same ?? index,
      isOwn,
      isCurrent: each.isCurrent,
      isSame: same !== undefined,
    };
  });
}
