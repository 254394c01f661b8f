import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { field, model, object, referenceOf, string } from '../../reference/testing/reference.ts';
import { problemsOf } from '../../reference/testing/problems-of.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { readReports, snapshotOf, writeReportFiles } from './index.ts';
import { plain } from './testing/plain.ts';

const models = [object('Plan', [field('name', string)]), object('Stray', [])];
const snapshot = snapshotOf({
  ...referenceOf(...models),
  operations: [{ name: 'plans.get', response: model('Plan') }, { name: '../a b.get' }, { name: '..é.get' }],
});

it('writes a file for each group and reads them back', () => {
  const folder = join(temporaryProject({}), 'reports', 'shop');
  expect(readReports(folder)).toBeUndefined();
  expect(writeReportFiles(folder, snapshot)).toEqual({ written: 4, unchanged: 0, removed: 0, kept: [] });
  expect(readdirSync(folder).toSorted()).toEqual(['%2e.%2fa%20b.txt', '%2e.é.txt', 'other.txt', 'plans.txt']);
  const read = readReports(folder);
  expect(read && plain(read)).toEqual(plain(snapshot));
});

it('leaves alone what did not change and removes groups that are gone', () => {
  const folder = temporaryProject({ 'notes.md': 'not a report' });
  expect(readReports(folder)).toBeUndefined();
  writeReportFiles(folder, snapshot);
  utimesSync(join(folder, 'plans.txt'), 1000, 1000);
  const stray = object('Stray', [field('name', string)]);
  const after = snapshotOf({
    ...referenceOf(object('Plan', [field('name', string)]), stray),
    operations: [{ name: 'plans.get', response: model('Plan') }],
  });
  expect(writeReportFiles(folder, after)).toEqual({ written: 1, unchanged: 1, removed: 2, kept: [] });
  expect(statSync(join(folder, 'plans.txt')).mtimeMs).toBe(1_000_000);
  expect(readFileSync(join(folder, 'other.txt'), 'utf8')).toContain('  name: string\n');
  expect(existsSync(join(folder, 'notes.md'))).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.txt'))).toEqual(['other.txt', 'plans.txt']);
});

it('names the file in what is wrong', async () => {
  const folder = temporaryProject({ 'reports/plans.txt': '# shop-sdk 1.0.0: plans\n\nplan\n' });
  expect(await problemsOf(() => readReports(join(folder, 'reports'), 'reports'))).toMatchInlineSnapshot(`
    "reports/plans.txt:3:1 - \`plan\` begins nothing
      Reports are generated. Write them again: starlight-evergreen drift --update"
  `);
});

it('neither replaces nor removes what a person wrote into the folder', () => {
  const own = { 'plans.txt': 'What we plan.\n', 'todo.txt': '# Shop: plans\n' };
  const folder = temporaryProject(own);
  expect(writeReportFiles(folder, snapshot)).toMatchObject({ removed: 0, kept: ['plans.txt'] });
  for (const [name, text] of Object.entries(own)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

it('writes reports anew that could not be merged', () => {
  const folder = temporaryProject({ 'plans.txt': '<<<<<<< HEAD\n# shop 1: plans\n', 'other.txt': '' });
  expect(writeReportFiles(folder, snapshot)).toMatchObject({ written: 4, kept: [] });
});
