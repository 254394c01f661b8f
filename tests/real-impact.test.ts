import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '../packages/starlight-evergreen/src/blocks/collect.ts';
import { loadConfig } from '../packages/starlight-evergreen/src/config/load-config.ts';
import { readOnce } from '../packages/starlight-evergreen/src/reference/read/testing/read-once.ts';
import { findImpact } from '../packages/starlight-evergreen/src/drift/impact/find-impact.ts';
import type { Impact } from '../packages/starlight-evergreen/src/drift/impact/impact.ts';
import { copyPackage } from './package-copy.ts';

/** A field of the real SDK gets another name: each example that writes it is touched, and nothing else. */
const root = resolve(import.meta.dirname, '..');
const examples = join(root, 'src/examples/operations');
const change = { model: 'CheckParams', before: 'requiredBalance', after: 'neededBalance' };

let project: string;
let impact: Impact;

beforeAll(async () => {
  const config = await loadConfig(root);
  const [release] = config.releases;
  if (!release || !('package' in release)) throw new Error('the first release is not a package');
  project = copyPackage(root, release.package, {
    declarations: [{ anchor: `type ${change.model} = {`, from: change.before, to: change.after }],
  });
  const { reference } = await readOnce(release, root);
  impact = findImpact({
    root,
    config,
    release,
    reference,
    packages: { [release.package]: join(project, 'node_modules', release.package) },
    blocks: collect({ root, paths: [examples] }).blocks.filter(({ file }) =>
      relative(examples, file).includes('check'),
    ),
    changes: [
      {
        ...change,
        kind: 'field-renamed',
        class: 'breaking',
        group: 'client',
        side: 'request',
        field: change.after,
        reason: 'because',
      },
    ],
  });
});

afterAll(() => rmSync(project, { recursive: true }));

/** Where examples write the field, as `file:line:column`. */
function writtenPlaces(): string[] {
  return readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('check') && name.endsWith('.ts'))
    .toSorted()
    .flatMap((name) =>
      readFileSync(join(examples, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const column = line.search(new RegExp(`\\b${change.before}:`));
          return column === -1 ? [] : [`${relative(root, join(examples, name))}:${index + 1}:${column + 1}`];
        }),
    );
}

test('each example that writes the field is named, with the line as it should be', () => {
  const [found] = impact.changes;
  const expected = writtenPlaces();
  expect(expected.length).toBeGreaterThan(0);
  expect(found?.places.map(({ where }) => where)).toEqual(expected);
  for (const { source, corrected } of found?.places ?? []) {
    expect(corrected).toBe(source.replace(change.before, change.after));
  }
});

test('what no longer compiles is told with the same lines, and nothing is left unexplained', () => {
  const [found] = impact.changes;
  expect(found?.errors.length).toBeGreaterThan(0);
  const places = new Set(found?.places.map(({ where }) => where));
  for (const { where, code, corrected } of found?.errors ?? []) {
    expect(places).toContain(where);
    expect([2353, 2561]).toContain(code);
    expect(corrected).toContain(change.after);
  }
  expect(impact.unexplained).toEqual([]);
});
