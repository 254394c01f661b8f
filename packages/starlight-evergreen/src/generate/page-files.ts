import { createTwoFilesPatch } from 'diff';
import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plain } from '../files/generated-page.ts';
import { unwritable } from '../files/unwritable.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Problem } from '../problem/problem.ts';
import type { PlannedGroup } from './page-plan.ts';

/**
 * Writes the pages that are not as they should be, then removes those that are no longer generated. Pages that did not
 * change are not touched, so that what was built from them stays valid.
 * @param content - the content folder, absolute
 * @returns what the file system refused; nothing is written or removed after the first refusal
 */
export function carryOut(content: string, plans: readonly PlannedGroup[]): Problem[] {
  const removed = plans.flatMap(({ remove }) => remove);
  const stale = plans.flatMap((plan) => plan.stale);
  const written = new Set(stale.map(({ file }) => file.toLowerCase()));
  // Where capitals make no difference, a page that is removed may be the one that takes its place.
  const [before, after] = [true, false].map((isFirst) =>
    removed.filter((file) => written.has(file.toLowerCase()) === isFirst),
  );
  const remove = (file: string): Step => [file, () => removeFile(content, file)];
  const steps = [
    ...(before ?? []).map(remove),
    ...stale.map(({ file, text }): Step => [file, () => writeWhole(join(content, file), text)]),
    ...(after ?? []).map(remove),
  ];
  for (const [file, work] of steps) {
    try {
      work();
    } catch (error) {
      return [unwritable(error, `src/content/docs/${file}`)];
    }
  }
  return [];
}

type Step = [file: string, work: () => void];

/** Removes a file, and its folders when nothing else is in them. */
function removeFile(content: string, file: string): void {
  rmSync(join(content, file), { force: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(content, folder)).length > 0) return;
    rmdirSync(join(content, folder));
  }
}

/** Compares committed pages with what the schemas say now; each difference is a problem with its diff. */
export function stalePages({ stale, remove: gone }: PlannedGroup): Problem[] {
  const hint = 'Run `starlight-evergreen generate` and commit the result.';
  return [
    ...stale.map(({ file, before, text }) => ({
      where: `src/content/docs/${file}`,
      message: 'the page is not what the schemas say',
      frame: createTwoFilesPatch('committed', 'generated', plain(before), text, '', '', { context: 2 }),
      hint,
    })),
    ...gone.map((file) => ({
      where: `src/content/docs/${file}`,
      message: 'no model has this page any more',
      hint,
    })),
  ];
}
