import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '../packages/starlight-evergreen/src/blocks/collect.ts';
import { loadConfig } from '../packages/starlight-evergreen/src/config/load-config.ts';
import { readRelease } from '../packages/starlight-evergreen/src/reference/read/index.ts';
import { type Trace, traceChanges } from '../packages/starlight-evergreen/src/drift/impact/index.ts';
import { copyPackage } from './package-copy.ts';

/** A field of the real SDK gets another name: the trace leads to each example that writes it, and to nothing else. */
const root = resolve(import.meta.dirname, '..');
const examples = join(root, 'src/examples/operations');
const change = { model: 'CheckParams', before: 'requiredBalance', after: 'neededBalance' };

let project: string;
let trace: Trace;

beforeAll(async () => {
  const config = await loadConfig(root);
  const [release] = config.releases;
  if (!release || !('package' in release)) throw new Error('the first release is not a package');
  project = copyPackage(root, release.package, {
    declarations: [{ anchor: `type ${change.model} = {`, from: change.before, to: change.after }],
  });
  const { reference } = await readRelease(release, root);
  trace = traceChanges({
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
  const [traced] = trace.changes;
  const expected = writtenPlaces();
  expect(expected.length).toBeGreaterThan(0);
  expect(traced?.places.map(({ where }) => where)).toEqual(expected);
  for (const { source, corrected } of traced?.places ?? []) {
    expect(corrected).toBe(source.replace(change.before, change.after));
  }
});

test('what no longer compiles is told with the same lines, and nothing is left unexplained', () => {
  const [traced] = trace.changes;
  expect(traced?.errors.length).toBeGreaterThan(0);
  const places = new Set(traced?.places.map(({ where }) => where));
  for (const { where, code, corrected } of traced?.errors ?? []) {
    expect(places).toContain(where);
    expect([2353, 2561]).toContain(code);
    expect(corrected).toContain(change.after);
  }
  expect(trace.unexplained).toEqual([]);
});
