import { join, resolve } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import { generate } from '../../generate/generate.ts';
import { writeGenerated } from '../../proof/proof.ts';
import { writeSdkExamples } from '../../examples/sdk-examples.ts';
import { findStalePages, writePages } from '../../generate/page-files.ts';
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
 * Generates the pages of every release.
 * @throws ProblemError with all findings; nothing is written then
 */
export async function generatePages({ root, json, check, log }: GenerateOptions): Promise<Outcome> {
  const start = performance.now();
  const generated = await generate(root);
  const content = join(root, 'src/content/docs');
  if (check) {
    const committed = generated.releases.filter(({ release }) => release.config.committed);
    const problems = committed.flatMap(({ release, pages }) =>
      findStalePages(content, release.config.slug, pages),
    );
    if (problems.length > 0) return { problems };
  }
  for (const { release, pages, proven } of generated.releases) {
    const { reference, comparison, allowed, config } = release;
    const { fields, agreed, agreedByDefault } = comparison;
    log(
      `${config.id}: ${reference.package} ${reference.version}, ${Object.keys(reference.models).length} models, ${reference.operations.length} operations`,
    );
    log(
      `  ${agreed} of ${fields} fields agree between declarations and schemas (${agreedByDefault} of them have a default)`,
    );
    for (const { where, reason } of allowed) log(`  allowed difference at ${where}: ${reason}`);
    log(`  ${proven} example values proven by the models' own schemas`);
    if (check && config.committed) {
      log(`  ${pages.length} committed pages are what the schemas say`);
      continue;
    }
    const { written, unchanged, removed } = writePages(content, config.slug, pages);
    log(`  ${pages.length} pages: ${written} written, ${unchanged} unchanged, ${removed} removed`);
  }
  const { written, unchanged, removed } = writePages(
    content,
    generated.config.changes.slug,
    generated.changes,
  );
  // A release without a past has none, and nothing to say of them.
  if (generated.changes.length + removed > 0)
    log(
      `changes: ${generated.changes.length} pages: ${written} written, ${unchanged} unchanged, ${removed} removed`,
    );
  writeGenerated(root, generated);
  writeSdkExamples(
    root,
    generated.releases.map(({ release }) => release.reference),
  );
  if (json !== undefined) {
    writeWhole(resolve(root, json), `${JSON.stringify(generated.json, null, 2)}\n`);
    log(`wrote ${json}`);
  }
  log(`generated in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return { problems: [] };
}
