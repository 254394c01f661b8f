import { dirname } from 'node:path/posix';
import type { Problem } from '../problem/problem.ts';
import type { Inventory } from './page-inventory.ts';

/** What is known of the place of a page. */
export interface Surroundings {
  /** The folder that the page is generated into. */
  slug: string;
  /** The file of another generated page that has the same address. */
  other: string | undefined;
  inventory: Inventory;
  /** Whether a file was generated. */
  isOurs(file: string): boolean;
}

/** Parts of a path that name a file below the content folder on every system, and that Astro does not leave out. */
const plainPart = /^[\p{L}\p{N}][^\\/:*?"<>|\p{Cc}]*(?<![. ])$/u;

/** Why a generated page cannot be written where it belongs; undefined when it can. */
export function obstacleOf(file: string, surroundings: Surroundings): Problem | undefined {
  const { slug, other, inventory, isOurs } = surroundings;
  const parts = file.split('/');
  const move = `Move it, or give the release another slug than "${slug}" in docs.config.ts.`;
  if (!file.startsWith(`${slug}/`) || !parts.every((part) => plainPart.test(part)))
    return problem(
      file,
      `${JSON.stringify(file)} is no name for a page`,
      'Give what it is about a plain name.',
    );
  if (other !== undefined)
    return problem(
      file,
      `two generated pages have this address; the other one is ${other}`,
      `Rename one of the two, or give the release another slug than "${slug}" in docs.config.ts.`,
    );
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const kind = inventory.kindOf(folder);
    if (kind === 'link')
      return problem(
        folder,
        'this is a link, and generated pages are not written through it',
        `Put a folder in its place. ${move}`,
      );
    if (kind === 'file')
      return problem(folder, 'a file stands where a folder of generated pages belongs', move);
  }
  const kind = inventory.kindOf(file);
  if (kind === 'folder') return problem(file, 'a folder stands where a generated page belongs', move);
  if (kind === 'link')
    return problem(file, 'a link stands where a generated page belongs, and was left as it is', move);
  const own = inventory.withAddressOf(file).find((each) => !isOurs(each));
  return own === undefined
    ? undefined
    : problem(own, 'a page that you wrote has the address of a generated one, and was left as it is', move);
}

function problem(file: string, message: string, hint: string): Problem {
  return { where: `src/content/docs/${file}`, message, hint };
}
