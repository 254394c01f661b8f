import { globSync } from 'tinyglobby';

/**
 * Short addresses: `/models/<slug>/` leads to a model of a release that is not current, `/models/` to all models of the
 * current one.
 *
 * @param docs absolute folder of the pages.
 * @param slugs folders of the releases in it, the current one first.
 */
export function redirects(docs: string, slugs: readonly string[]): Record<string, string> {
  const [current, ...older] = slugs;
  const models = older.flatMap((slug) =>
    globSync(`${slug}/models/*.md`, { cwd: docs })
      .toSorted()
      .map((file) => file.replace(/\.md$/, ''))
      .map((path) => [`/models/${path.slice(path.lastIndexOf('/') + 1)}/`, `/${path}/`]),
  );
  return { '/models/': `/${current}/models/`, ...Object.fromEntries(models) };
}
