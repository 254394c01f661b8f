import { createTwoFilesPatch } from 'diff';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles, type Written } from '../files/write-files.ts';
import type { Problem } from '../problem/problem.ts';
import type { Page } from '../reference/pages/index.ts';

/**
 * Writes a release's pages and removes those of models that are gone. Pages that did not change are not touched, so that
 * what was built from them stays valid.
 * @param folder - the content folder that the pages' names are relative to
 * @param slug - the release's folder below it: every `.md` file in it is a generated one
 */
export function writePages(folder: string, slug: string, pages: readonly Page[]): Written {
  const files = pages.map(({ file, text }) => [file, text] as const);
  return writeFiles(folder, files, existingPages(folder, slug));
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
    problems.push({ where: `src/content/docs/${file}`, message: 'no model has this page any more', hint });
  }
  return problems;
}

function existingPages(folder: string, slug: string): string[] {
  const start = join(folder, slug);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${slug}/${name}`);
}
