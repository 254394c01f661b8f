import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '../src/blocks/collect.ts';
import { loadConfig } from '../src/load-config.ts';
import { findPackage } from '../src/reference/read/package-entry.ts';
import { readRelease } from '../src/reference/read/index.ts';
import { type Trace, traceChanges } from '../src/trace/index.ts';

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
  project = mkdtempSync(join(tmpdir(), 'trace-'));
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const source = join(root, 'node_modules', name);
    if (name === release.package) cpSync(source, join(modules, name), { recursive: true });
    else symlinkSync(source, join(modules, name));
  }
  const { declarations } = findPackage(release.package, project);
  const original = readFileSync(declarations, 'utf8');
  const start = original.indexOf(`type ${change.model} = {`);
  const at = original.indexOf(change.before, start);
  expect(start).toBeGreaterThan(0);
  writeFileSync(
    declarations,
    original.slice(0, at) + change.after + original.slice(at + change.before.length),
  );
  const { reference } = await readRelease(release, root);
  trace = traceChanges({
    root,
    config,
    release,
    reference,
    packages: { [release.package]: join(modules, release.package) },
    blocks: collect({ root, paths: [examples] }).blocks.filter(({ file }) => file.includes('check')),
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
