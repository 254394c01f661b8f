import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { CheckResult } from '../blocks/run-check.ts';
import { exampleFolders, generatedFolders } from '../config/authored-pages.ts';
import type { Generated as GeneratedPages, GeneratedRelease } from '../generate/generate.ts';
import { writeNote } from './notes.ts';
import type { Checked, Examples, Generated, Seen } from './schema.ts';
import { digestOf } from './seen.ts';

/** Notes what `generate` has read and made. */
export function writeGenerated(root: string, { config, releases, changes = [] }: GeneratedPages): void {
  const facts = releases.map((release) => factsOf(root, release));
  const pages = [...releases.flatMap((release) => release.pages), ...changes];
  const note: Generated = {
    stamp: digestOf([
      ...facts.map(({ digest }) => digest),
      ...pages.flatMap(({ file, text }) => [file, text]),
    ]),
    folders: generatedFolders(config),
    examples: exampleFolders(root, config).map((folder) => relative(root, folder)),
    releases: facts,
  };
  writeNote(root, 'generated', note);
}

function factsOf(
  root: string,
  { release: { config, reference, comparison, allowed }, pages, proven, context }: GeneratedRelease,
): Generated['releases'][number] {
  const { operations } = reference;
  // A package is read from many files: what was read of them all is the reference.
  const source = 'package' in config ? JSON.stringify(reference) : readFileSync(resolve(root, config.module));
  return {
    id: config.id,
    label: config.label,
    package: reference.package,
    version: reference.version,
    digest: createHash('sha256').update(source).digest('hex'),
    pages: pages.length,
    models: Object.keys(reference.models).length,
    operations: operations.length,
    fields: comparison.fields,
    agreed: comparison.agreed,
    allowed: allowed.map(({ where, reason }) => ({ where, reason })),
    proven,
    run: operations.reduce((sum, { name }) => sum + context.operationExamplesOf(name).length, 0),
  };
}

/** Notes what a check of the whole project has found, when nothing was wrong. */
export function writeChecked(
  root: string,
  seen: Seen,
  { files, blocks, hovers, excused }: CheckResult,
): void {
  const note: Checked = { ...seen, files, blocks: blocks - excused.length, hovers, excused };
  writeNote(root, 'checked', note);
}

/** Notes that all examples print what they say. */
export function writeExamples(root: string, seen: Seen, { ran, notRun }: Omit<Examples, keyof Seen>): void {
  const note: Examples = { ...seen, ran, notRun: [...notRun] };
  writeNote(root, 'examples', note);
}
