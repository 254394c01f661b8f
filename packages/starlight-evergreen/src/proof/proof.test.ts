import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { CheckResult } from '../blocks/run-check.ts';
import { withMark } from '../files/generated-page.ts';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { writeNote } from './notes.ts';
import { readProof, totals } from './proof.ts';
import { lookAt } from './seen.ts';
import { writeChecked, writeExamples } from './write-proof.ts';

const release = {
  id: 'shop',
  label: 'Shop',
  package: 'shop',
  version: '1.0.0',
  digest: 'd',
  pages: 3,
  models: 2,
  operations: 1,
  fields: 5,
  agreed: 5,
  allowed: [],
  proven: 2,
  run: 1,
};
const report: CheckResult = {
  problems: [],
  files: 4,
  blocks: 10,
  checked: 10,
  cached: 0,
  hovers: 7,
  excused: [{ where: 'a.md:1', reason: 'shows the output of a tool' }],
  unseen: [],
  notes: [],
  others: new Map(),
  unreadKinds: new Map(),
  milliseconds: 0,
};

let root: string;
const generate = (stamp = 'one'): void =>
  writeNote(root, 'generated', {
    stamp,
    folders: ['reference'],
    examples: ['src/examples'],
    releases: [release, { ...release, id: 'b' }],
  });
const check = (): void => writeChecked(root, lookAt(root), report);
const write = (file: string, text: string): void => writeFileSync(join(root, 'src', file), text);

beforeEach(() => {
  root = temporaryProject({
    'src/content/docs/index.mdx': 'Hello.',
    'src/content/docs/reference/index.md': withMark('reference/index.md', '---\ntitle: A\n---\n'),
    'src/examples/a.ts': 'export {};',
  });
});

test('what was generated and then checked is proven, with the numbers of both', () => {
  generate();
  check();
  const proof = readProof(root);
  if ('unproven' in proof) throw new Error(proof.unproven);
  expect(proof.checked).toMatchObject({ blocks: 9, files: 4, hovers: 7, excused: report.excused });
  expect(totals(proof)).toEqual({ models: 4, operations: 2, blocks: 9 });
});

test('before any run it says what to run', () => {
  expect(readProof(root)).toEqual({
    unproven: 'the pages have not been generated yet, or problems were found',
    commands: ['starlight-evergreen generate', 'starlight-evergreen check'],
  });
  generate();
  expect(readProof(root)).toEqual({
    unproven: 'the blocks have not been checked yet, or problems were found',
    commands: ['starlight-evergreen check'],
  });
});

test('a check of other pages proves nothing', () => {
  generate();
  check();
  generate('two');
  expect(readProof(root)).toMatchObject({
    unproven: 'the pages have been generated anew since they were checked',
  });
  check();
  expect(readProof(root)).not.toHaveProperty('unproven');
});

test.each(['content/docs/index.mdx', 'content/docs/new.md', 'examples/a.ts'])(
  'nor does one before %s was written',
  (file) => {
    generate();
    check();
    write(file, 'New.');
    expect(readProof(root)).toMatchObject({
      unproven: 'pages or examples have changed since they were checked',
    });
  },
);

test('generated pages are known by the stamp, and may be written again', () => {
  generate();
  check();
  write('content/docs/reference/index.md', withMark('reference/index.md', '---\ntitle: B\n---\n'));
  expect(readProof(root)).not.toHaveProperty('unproven');
});

test('a run of the examples counts when it saw the same', () => {
  generate();
  writeExamples(root, lookAt(root), { ran: 3, notRun: [] });
  check();
  expect(readProof(root)).toMatchObject({ examples: { ran: 3, notRun: [] } });
  write('examples/a.ts', 'export const a = 1;');
  check();
  expect(readProof(root)).not.toHaveProperty('examples');
});

test('a note of another form counts as none', () => {
  generate();
  writeNote(root, 'checked', { files: 1 });
  expect(readProof(root)).toMatchObject({
    unproven: 'the blocks have not been checked yet, or problems were found',
  });
});
