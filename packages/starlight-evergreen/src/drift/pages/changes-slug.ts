type Release = { id: string };

/** Where the page is that tells what changed in a version of a release, below the content folder. */
export function versionSlug(folder: string, { id }: Release, version: string): string {
  return `${folder}/${id}/${version}`;
}

/** Where the page is that leads from a release to the one that took its place. */
export function successionSlug(folder: string, { id }: Release, successor: Release): string {
  return `${folder}/${id}/${successor.id}`;
}

/** The address of a page. */
export function changesAddress(slug: string): string {
  return `/${slug}/`;
}
