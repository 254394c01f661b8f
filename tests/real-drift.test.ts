import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCheck } from '../src/blocks/run-check.ts';
import { loadConfig } from '../src/load-config.ts';
import { findPackage } from '../src/reference/read/package-entry.ts';

/**
 * Type drift, for real: generated pages of the current release are checked against a changed copy of the very
 * declarations they were generated from.
 */
const root = resolve(import.meta.dirname, '..');
const pages = 'src/content/docs/reference/models';

let project: string;
let declarations: string;
let original: string;

beforeAll(async () => {
  const [release] = (await loadConfig(root)).releases;
  if (!release || !('package' in release)) throw new Error('the first release is not a package');
  project = mkdtempSync(join(tmpdir(), 'drift-'));
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const source = join(root, 'node_modules', name);
    if (name === release.package) cpSync(source, join(modules, name), { recursive: true });
    else symlinkSync(source, join(modules, name));
  }
  declarations = findPackage(release.package, project).declarations;
  original = readFileSync(declarations, 'utf8');
});

afterAll(() => rmSync(project, { recursive: true }));

/** Checks one page against declarations in which `from`, which stands after `anchor`, has become `to`. */
async function check(page: string, change?: { anchor: string; from: string; to: string }): Promise<string[]> {
  mkdirSync(join(project, 'docs'), { recursive: true });
  writeFileSync(join(project, 'docs', page), readFileSync(join(root, pages, page)));
  const start = change ? original.indexOf(change.anchor) : 0;
  const at = change ? original.indexOf(change.from, start) : 0;
  expect(start).toBeGreaterThanOrEqual(0);
  expect(at).toBeGreaterThanOrEqual(start);
  const changed = change
    ? original.slice(0, at) + change.to + original.slice(at + change.from.length)
    : original;
  writeFileSync(declarations, changed);
  const { problems } = await runCheck({ root: project, paths: [`docs/${page}`] });
  return problems.map(({ where, message }) => `${where} ${message.split(':')[0]}`);
}

/** Places in the page where `text` stands in a TypeScript block, as `file:line:column`. */
function places(page: string, text: string): string[] {
  const lines = readFileSync(join(root, pages, page), 'utf8').split('\n');
  let inBlock = false;
  return lines.flatMap((line, index) => {
    if (line.startsWith('```')) inBlock = line === '```ts';
    const column = line.indexOf(text);
    return inBlock && column !== -1 ? [`docs/${page}:${index + 1}:${column + 1}`] : [];
  });
}

test('what the SDK ships has no drift', async () => {
  expect(await check('track-lock.md')).toEqual([]);
});

test('a renamed field fails where it is written', async () => {
  const change = { anchor: 'type TrackLock = {', from: 'lockId:', to: 'reservationId:' };
  const expected = places('track-lock.md', 'lockId:').map((place) => `${place} TS2353`);
  expect(expected.length).toBeGreaterThan(0);
  expect(await check('track-lock.md', change)).toEqual(expected);
});

test('a changed type fails where the old one is given', async () => {
  const change = {
    anchor: 'type AdvanceTestClockParams = {',
    from: 'frozenTime: number',
    to: 'frozenTime: string',
  };
  const expected = places('advance-test-clock-params.md', 'frozenTime:').map((place) => `${place} TS2322`);
  expect(expected.length).toBeGreaterThan(0);
  expect(await check('advance-test-clock-params.md', change)).toEqual(expected);
});

test('a new required field fails at the value that lacks it', async () => {
  const change = {
    anchor: 'type DeleteFeatureParams = {',
    from: 'featureId: string;',
    to: 'featureId: string;\n    reason: string;',
  };
  const expected = places('delete-feature-params.md', 'deleteFeatureParams:').map(
    (place) => `${place} TS2741`,
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(await check('delete-feature-params.md', change)).toEqual(expected);
});

test('a removed enum member fails where it is used', async () => {
  const change = { anchor: 'declare const TrackOverageBehavior: {', from: 'readonly Cap: "cap";', to: '' };
  const expected = places('track-overage-behavior.md', 'trackOverageBehavior:').map(
    (place) => `${place} TS2322`,
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(await check('track-overage-behavior.md', change)).toEqual(expected);
});
