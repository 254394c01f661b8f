import { z } from 'zod';
import { kebabCase } from '../../reference/pages/kebab-case.ts';
import { nameAnchor } from '../../reference/pages/name-anchor.ts';
import { releasePaths } from '../release-paths.ts';
import { readPages } from '../twins/page-files.ts';

/** An exported name of a model that another page shows: one of the same shape, under a name that is known better. */
export interface Alias {
  name: string;
  /** Its own address, such as `/reference/models/parcel-size/`. */
  path: string;
  /** The page that shows it, and its title. */
  page: string;
  title: string;
}

/** What of a model's front matter tells its other names. */
const model = z.object({ names: z.array(z.string()).default([]) });

/**
 * The other names of the models of a release.
 * @param root - the project's folder
 * @param slug - the release's folder of pages
 */
export function readAliases(root: string, slug: string): Alias[] {
  const { models } = releasePaths({ slug });
  const pages = readPages(root, { under: `${slug}/models` });
  const aliases = pages.flatMap(({ path, data }) => {
    const { success, data: facts } = model.safeParse(data.model);
    return success ? facts.names.map((name) => aliasOf(name, models, path, data.title)) : [];
  });
  // An address that a page has, or another name that is written alike, leads there.
  const taken = new Set(pages.map(({ path }) => path));
  return aliases.filter(({ path }) => !taken.has(path) && taken.add(path));
}

function aliasOf(name: string, models: string, page: string, title: string): Alias {
  return { name, path: `${models}${kebabCase(name)}/`, page, title };
}

/** The name on the page that shows it. */
export function targetOf({ name, page }: Alias): string {
  return `${page}#${nameAnchor(name)}`;
}
