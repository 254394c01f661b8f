import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGenerated, plain, wasGenerated, withMark } from '../files/generated-page.ts';
import { unreadable } from '../files/unreadable.ts';
import { type Problem, ProblemError } from '../problem/problem.ts';
import type { Page } from '../reference/pages/index.ts';
import { obstacleOf } from './page-obstacle.ts';
import { addressOf, type Inventory, takeInventory } from './page-inventory.ts';

/** The pages that go into one folder. */
export interface PageGroup {
  /** The folder, relative to the content folder. */
  slug: string;
  pages: readonly Page[];
  /** Whether these are all of them: what was generated into the folder before, and is not among them, is removed. */
  isWhole: boolean;
}

/** A page that is not as it should be. */
export interface StalePage {
  file: string;
  /** Empty when there is none. */
  before: string;
  text: string;
}

/** What is to be done for one group. Files are relative to the content folder. */
export interface PlannedGroup {
  slug: string;
  stale: StalePage[];
  unchanged: number;
  /** Files that were generated once, and are no longer. */
  remove: string[];
  /** Such files that stay, since the group is not whole. */
  left: string[];
  /** What stands in the way of a page, which is not written then. */
  problems: Problem[];
}

/**
 * Says what writing pages would do, without doing it. Only files that were generated are replaced or removed.
 * @param content - the content folder, absolute
 * @param folders - all folders that are generated, also those of groups that could not be made: what is in them belongs
 *   to them, and not to a folder around them
 * @throws ProblemError when the content folder cannot be read
 */
export function planPages(
  content: string,
  groups: readonly PageGroup[],
  folders: readonly string[],
): PlannedGroup[] {
  const inventory = takeInventory(content);
  const slugs = [...new Set([...folders, ...groups.map(({ slug }) => slug)])];
  const made = new Map<string, string>();
  const planned = groups.map((group) => planGroup(content, group, inventory, made));
  for (const [index, plan] of planned.entries()) {
    const old = inventory.files.filter(
      (file) =>
        /\.(?:md|json)$/.test(file) &&
        folderOf(file, slugs) === plan.slug &&
        made.get(addressOf(file)) !== file &&
        isOurs(content, file, inventory),
    );
    const isWhole = groups[index]?.isWhole === true;
    for (const file of old) {
      // The address of a page that moved, as from `plan/index.md` to `plan.md`, is taken anew.
      if (isWhole || made.has(addressOf(file))) plan.remove.push(file);
      else plan.left.push(file);
    }
  }
  return planned;
}

/** Of nested folders the innermost. */
export function folderOf(file: string, slugs: readonly string[]): string | undefined {
  return slugs
    .filter((slug) => file.startsWith(`${slug}/`))
    .reduce<string | undefined>((best, slug) => (slug.length > (best?.length ?? 0) ? slug : best), undefined);
}

/** @param made - the files of pages so far, by address; added to */
function planGroup(
  content: string,
  { slug, pages }: PageGroup,
  inventory: Inventory,
  made: Map<string, string>,
): PlannedGroup {
  const plan: PlannedGroup = { slug, stale: [], unchanged: 0, remove: [], left: [], problems: [] };
  for (const page of pages) {
    const { file } = page;
    const text = withMark(file, page.text);
    const problem = obstacleOf(file, {
      slug,
      other: made.get(addressOf(file)),
      inventory,
      isOurs: (path) => isOurs(content, path, inventory, path === file ? text : undefined),
    });
    if (problem) {
      plan.problems.push(problem);
      continue;
    }
    made.set(addressOf(file), file);
    const before = inventory.kindOf(file) === undefined ? '' : read(content, file);
    if (plain(before) === text) plan.unchanged += 1;
    else plan.stale.push({ file, before, text });
  }
  return plan;
}

function isOurs(content: string, file: string, inventory: Inventory, next?: string): boolean {
  if (inventory.kindOf(file) !== 'file') return false;
  const text = read(content, file);
  return isGenerated(file, text) || wasGenerated(file, text, next);
}

function read(content: string, file: string): string {
  try {
    return readFileSync(join(content, file), 'utf8');
  } catch (error) {
    throw new ProblemError([unreadable(error, `src/content/docs/${file}`)]);
  }
}
