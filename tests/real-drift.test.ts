import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCheck } from '../packages/starlight-evergreen/src/blocks/run-check.ts';
import { loadConfig } from '../packages/starlight-evergreen/src/config/load-config.ts';
import { copyPackage, type TextChange } from './package-copy.ts';

/**
 * Type drift, for real: generated pages of the current release are checked against a changed copy of the very
 * declarations they were generated from.
 */
const root = resolve(import.meta.dirname, '..');
const pages = 'src/content/docs/reference/models';

/** What stands after an anchor in the declarations, what it becomes, and the page where that shows. */
const changes = {
  renamed: { page: 'track-lock.md', anchor: 'type TrackLock = {', from: 'lockId:', to: 'reservationId:' },
  retyped: {
    page: 'advance-test-clock-params.md',
    anchor: 'type AdvanceTestClockParams = {',
    from: 'frozenTime: number',
    to: 'frozenTime: string',
  },
  required: {
    page: 'get-feature-params.md',
    anchor: 'type GetFeatureParams = {',
    from: 'featureId: string;',
    to: 'featureId: string;\n    reason: string;',
  },
  removed: {
    page: 'check-overage-behavior.md',
    anchor: 'declare const CheckOverageBehavior: {',
    from: 'readonly Cap: "cap";',
    to: '',
  },
};

/** Checks the pages of all changes against declarations that have these: none changes what another's page says. */
async function check(declarations: readonly TextChange[]): Promise<string[]> {
  const [release] = (await loadConfig(root)).releases;
  if (!release || !('package' in release)) throw new Error('the first release is not a package');
  const project = copyPackage(root, release.package, { declarations });
  try {
    mkdirSync(join(project, 'docs'));
    for (const { page } of Object.values(changes))
      writeFileSync(join(project, 'docs', page), readFileSync(join(root, pages, page)));
    const { problems } = await runCheck({ root: project, paths: ['docs'] });
    return problems.map(({ where, message }) => `${where} ${message.split(':')[0]}`);
  } finally {
    rmSync(project, { recursive: true });
  }
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
  expect(await check([])).toEqual([]);
});

describe('in declarations with four changes', () => {
  let found: string[];

  beforeAll(async () => {
    found = await check(Object.values(changes));
  });

  test.each([
    ['a renamed field fails where it is written', changes.renamed, 'lockId:', 'TS2353'],
    ['a changed type fails where the old one is given', changes.retyped, 'frozenTime:', 'TS2322'],
    [
      'a new required field fails at the value that lacks it',
      changes.required,
      'getFeatureParams:',
      'TS2741',
    ],
    ['a removed enum member fails where it is used', changes.removed, 'checkOverageBehavior:', 'TS2322'],
  ])('%s', (_name, { page }, text, code) => {
    const expected = places(page, text).map((place) => `${place} ${code}`);
    expect(expected.length).toBeGreaterThan(0);
    expect(found.filter((line) => line.startsWith(`docs/${page}:`))).toEqual(expected);
  });
});
