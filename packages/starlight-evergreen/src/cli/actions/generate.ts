import { resolve } from 'node:path';
import { generate } from '../../generate/generate.ts';
import { forget } from '../../proof/notes.ts';
import { writeGenerated } from '../../proof/write-proof.ts';
import { writeSdkExamples } from '../../examples/sdk-examples.ts';
import { writeWireNames } from '../../reference/wire-names/names-file.ts';
import { createProgress } from '../progress.ts';
import { writePages } from './write-pages.ts';
import { writeReference } from './write-reference.ts';
import type { Outcome } from '../../problem/reporter.ts';

export interface GenerateOptions {
  root: string;
  /** Also write the reference as JSON to this file. */
  json?: string | undefined;
  /** Fail when a committed page is not what the schemas say, instead of writing it. */
  check: boolean;
  log(line: string): void;
  /** Told each line that would be true of another run as well. */
  tell?(line: string): void;
}

/**
 * Generates the pages of every release, and writes what could be made.
 * @returns all findings; where there are any, nothing counts as proven
 */
export async function generatePages({
  root,
  json,
  check,
  log,
  tell = () => undefined,
}: GenerateOptions): Promise<Outcome> {
  const start = performance.now();
  const progress = createProgress(log);
  const generated = await generate(root, (what, share) => progress(`  ${what}`, share));
  const { releases, problems: found } = generated;
  const written = writePages(root, generated, { check, log, tell });
  const refused = json === undefined ? [] : writeReference(root, resolve(root, json), generated.json);
  if (json !== undefined && refused.length === 0) log(`wrote ${json}`);
  const problems = [...found, ...written, ...refused];
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
