import { createTwoFilesPatch } from 'diff';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGenerated } from '../files/generated-page.ts';
import { writeFiles, type Written } from '../files/write-files.ts';
import type { Problem } from '../problem/problem.ts';
import type { Page } from '../reference/pages/index.ts';

/**
 * Writes a release's pages and removes those of models that are gone. Pages that did not change are not touched, so that
 * what was built from them stays valid; nor are those that a person wrote into the folder.
 * @param folder - the content folder that the pages' names are relative to
 * @param slug - the release's folder below it
 */
export function writePages(folder: string, slug: string, pages: readonly Page[]): Written {
  const files = pages.map(({ file, text }) => [file, text] as const);
  return writeFiles(folder, files, existingPages(folder, slug), isGenerated);
}

/** A page of a person's own stands where a generated one would: each is a problem. */
export function findOwnPages({ kept }: Written, slug: string): Problem[] {
  return kept.map((file) => ({
    where: `src/content/docs/${file}`,
    message: 'a page that you wrote has the address of a generated one, and was left as it is',
    hint: `Move it, or give the release another slug than "${slug}" in docs.config.ts.`,
  }));
}

/** Compares committed pages with what the schemas say now; each difference is a problem with its diff. */
export function findStalePages(folder: string, slug: string, pages: readonly Page[]): Problem[] {
  const problems: Problem[] = [];
  const present = new Set(existingPages(folder, slug));
  const hint = 'Run `starlight-evergreen generate` and commit the result.';
  for (const { file, text } of pages) {
    const committed = present.delete(file) ? readFileSync(join(folder, file), 'utf8') : '';
    if (committed === text) continue;
    const frame = createTwoFilesPatch('committed', 'generated', committed, text, '', '', { context: 2 });
    problems.push({
      where: `src/content/docs/${file}`,
      message: 'the page is not what the schemas say',
      frame,
      hint,
    });
  }
  for (const file of present) {
    if (!isGenerated(readFileSync(join(folder, file), 'utf8'))) continue;
    problems.push({ where: `src/content/docs/${file}`, message: 'no model has this page any more', hint });
  }
  return problems;
}

function existingPages(folder: string, slug: string): string[] {
  const start = join(folder, slug);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|json)$/.test(name))
    .map((name) => `${slug}/${name}`);
}
