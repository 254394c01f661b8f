import { join, resolve } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import type { Written } from '../../files/write-files.ts';
import { generate, type GeneratedRelease } from '../../generate/generate.ts';
import { forget } from '../../proof/notes.ts';
import { writeGenerated } from '../../proof/write-proof.ts';
import { writeSdkExamples } from '../../examples/sdk-examples.ts';
import { findOwnPages, findStalePages, writePages } from '../../generate/page-files.ts';
import { writeWireNames } from '../../reference/wire-names/names-file.ts';
import { createProgress } from '../progress.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Outcome } from '../../problem/reporter.ts';

export interface GenerateOptions {
  root: string;
  /** Also write the reference as JSON to this file. */
  json?: string | undefined;
  /** Fail when a committed page is not what the schemas say, instead of writing it. */
  check: boolean;
  log(line: string): void;
}

/**
 * Generates the pages of every release, and writes what could be made.
 * @returns all findings; where there are any, nothing counts as proven
 */
export async function generatePages({ root, json, check, log }: GenerateOptions): Promise<Outcome> {
  const start = performance.now();
  const progress = createProgress(log);
  const generated = await generate(root, (what) => progress(`  ${what}`));
  const { releases, changes, problems: found } = generated;
  const content = join(root, 'src/content/docs');
  const isChecked = ({ release }: GeneratedRelease) => check && release.config.committed;
  const stale = releases
    .filter(isChecked)
    .flatMap(({ release, pages }) => findStalePages(content, release.config.slug, pages));
  const own: Problem[] = [];
  for (const generatedRelease of releases) {
    const { release, pages } = generatedRelease;
    for (const line of summary(generatedRelease)) log(line);
    if (!isChecked(generatedRelease)) {
      const { slug } = release.config;
      const result = writePages(content, slug, pages);
      own.push(...findOwnPages(result, slug));
      log(`  ${written(result, pages.length)}`);
    } else if (stale.length === 0) log(`  ${pages.length} committed pages are what the schemas say`);
  }
  // Without a release, or a version of one, the pages that there are stay.
  if (changes) {
    const { slug } = generated.config.changes;
    const result = writePages(content, slug, changes);
    own.push(...findOwnPages(result, slug));
    if (changes.length > 0 || result.removed > 0) log(`changes: ${written(result, changes.length)}`);
  }
  if (json !== undefined) {
    writeWhole(resolve(root, json), `${JSON.stringify(generated.json, null, 2)}\n`);
    log(`wrote ${json}`);
  }
  const problems = [...found, ...stale, ...own];
  if (problems.length > 0) {
    forget(root, 'generated');
    return { problems };
  }
  writeGenerated(root, generated);
  const references = releases.map(({ release }) => release.reference);
  writeSdkExamples(
    root,
    references.filter(({ id }) => generated.config.releases.some((release) => release.id === id)),
  );
  writeWireNames(root, references);
  log(`generated in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return { problems };
}

function summary({ release, proven }: GeneratedRelease): string[] {
  const { reference, comparison, allowed, config } = release;
  const { fields, agreed, agreedByDefault } = comparison;
  const models = `${Object.keys(reference.models).length} models`;
  const operations = reference.operations.length === 0 ? [] : [`${reference.operations.length} operations`];
  return [
    `${config.id}: ${[`${reference.package} ${reference.version}`, models, ...operations].join(', ')}`,
    `  ${agreed} of ${fields} fields agree between declarations and schemas (${agreedByDefault} of them have a default)`,
    ...allowed.map(({ where, reason }) => `  allowed difference at ${where}: ${reason}`),
    `  ${proven} example values proven by the models' own schemas`,
  ];
}

function written({ written: count, unchanged, removed }: Written, pages: number): string {
  return `${pages} pages: ${count} written, ${unchanged} unchanged, ${removed} removed`;
}
