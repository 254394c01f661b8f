import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCheck } from '../packages/starlight-evergreen/src/blocks/run-check.ts';
import { loadConfig } from '../packages/starlight-evergreen/src/config/load-config.ts';
import { copyPackage, type TextChange } from './package-copy.ts';

/**
 * Type drift, for real: generated pages of the current release are checked against a changed copy of the very
 * declarations they were generated from.
 */
const root = resolve(import.meta.dirname, '..');
const pages = 'src/content/docs/reference/models';

/** Checks one page against declarations in which `from`, which stands after `anchor`, has become `to`. */
async function check(page: string, change?: TextChange): Promise<string[]> {
  const [release] = (await loadConfig(root)).releases;
  if (!release || !('package' in release)) throw new Error('the first release is not a package');
  const project = copyPackage(root, release.package, { declarations: change ? [change] : [] });
  onTestFinished(() => rmSync(project, { recursive: true }));
  mkdirSync(join(project, 'docs'));
  writeFileSync(join(project, 'docs', page), readFileSync(join(root, pages, page)));
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
    anchor: 'type GetFeatureParams = {',
    from: 'featureId: string;',
    to: 'featureId: string;\n    reason: string;',
  };
  const expected = places('get-feature-params.md', 'getFeatureParams:').map((place) => `${place} TS2741`);
  expect(expected.length).toBeGreaterThan(0);
  expect(await check('get-feature-params.md', change)).toEqual(expected);
});

test('a removed enum member fails where it is used', async () => {
  const change = { anchor: 'declare const CheckOverageBehavior: {', from: 'readonly Cap: "cap";', to: '' };
  const expected = places('check-overage-behavior.md', 'checkOverageBehavior:').map(
    (place) => `${place} TS2322`,
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(await check('check-overage-behavior.md', change)).toEqual(expected);
});
