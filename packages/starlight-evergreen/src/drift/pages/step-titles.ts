/** A version of a package. */
export interface Version {
  package: string;
  version: string;
}

/** What a step is called: in lists by its package, on its own page without it. */
export function stepTitles(before: Version, after: Version): { title: string; range: string } {
  if (before.package === after.package) {
    const range = `${before.version} to ${after.version}`;
    return { title: `${before.package} ${range}`, range };
  }
  const title = `${before.package} ${before.version} to ${after.package} ${after.version}`;
  return { title, range: title };
}
