/**
 * Where pages are edited: in the repository that the config names, or, on GitHub Actions, in the one that is built.
 * @returns the start of the addresses, or undefined when nobody knows: then pages have no link
 */
export function editBase(
  repository: string | undefined,
  { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const built = server && name ? `${server}/${name}` : undefined;
  const found = repository ?? built;
  return found === undefined ? undefined : `${found.replace(/\/$/, '')}/edit/main/`;
}
