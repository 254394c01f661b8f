import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import type { Change } from '../compare/change.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { BrokenPlace } from '../impact/impact.ts';
import { annotations } from './annotations.ts';

const snapshot: Snapshot = { package: 'shop', version: '1.0.0', models: new Map(), operations: new Map() };
const { releases } = parseConfig({
  values: './values.ts',
  releases: [
    { id: 'shop', label: 'Shop', slug: 'reference', module: './shop.ts', import: 'shop', version: '1.0.0' },
  ],
});

function change(facts: Partial<Change>): Change {
  const always = { kind: 'field-removed', class: 'breaking', group: 'orders', side: 'both' } as const;
  return { ...always, model: 'Order', field: 'sum', reason: 'Because.', ...facts };
}

function annotated(changes: Change[], errors: BrokenPlace[] = [], files: Record<string, string> = {}) {
  const [release] = releases;
  if (!release) throw new Error('there is no release');
  const root = mkdtempSync(join(tmpdir(), 'annotations-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'reports/shop/current'), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(root, 'reports/shop/current', name), text);
  const impacts = changes.map((each) => ({ change: each, places: [], pages: [], errors: [] }));
  const step = { before: snapshot, after: snapshot, changes, release: 'shop', impacts, unexplained: errors };
  return annotations(step, release, root);
}

test('what breaks and what no longer compiles take turns: of each, five are among the first ten', () => {
  const errors = Array.from({ length: 12 }, (_, index) => ({
    where: `docs/guide.md:${index + 1}:1`,
    source: 'x',
    code: 2339,
    message: 'gone',
  }));
  const changes = Array.from({ length: 12 }, (_, index) => change({ field: `field${index}` }));
  const first = annotated([...changes, change({ class: 'compatible', kind: 'field-added' })], errors);
  expect(first).toHaveLength(25);
  expect(first.slice(0, 10).filter((line) => line.includes('title=TS2339'))).toHaveLength(5);
  expect(first.at(-1)).toMatch(/^::warning /);
});

test('what a message or a place holds cannot end it or begin another', () => {
  const [line] = annotated([
    change({ kind: 'field-default-changed', before: '"50%, a::b"', after: '"c\nd"', field: 'a,b:c%' }),
  ]);
  expect(line).toBe(
    '::error file=reports/shop/current/orders.txt,title=breaking%3A Order.a%2Cb%3Ac%25::' +
      '`Order.a,b:c%25` now defaults to `"c%0Ad"`, was `"50%25, a::b"`. Because.',
  );
});

test('a model that is in another report now is found in the one that it was in; names of files are spelled out', () => {
  const files = {
    'carts.txt': '# shop 1.0.0: carts\n\nobject Order (both)\n  id: string\n  sum: number\n',
    'a%2fb.txt': '# shop 1.0.0: "a/b"\n\nobject Cart (both)\n  sum: number\n',
  };
  const lines = annotated([change({ group: 'orders' }), change({ group: 'a/b', model: 'Cart' })], [], files);
  expect(lines[0]).toContain('file=reports/shop/current/carts.txt,line=5,');
  expect(lines[1]).toContain('file=reports/shop/current/a%252fb.txt,line=4,');
});

test('a field whose name is in quotes is found on its line, and what an operation takes on its own', () => {
  const files = {
    'orders.txt':
      '# shop 1.0.0: orders\n\noperation orders.get\n  GET /orders\n  request Id\n\nobject Order (both)\n  "a b": string\n',
  };
  const { field: _, model: _model, ...ofOperation } = change({});
  const lines = annotated(
    [
      change({ field: 'a b' }),
      { ...ofOperation, kind: 'operation-request-changed', operation: 'orders.get', before: 'Id' },
      { ...ofOperation, kind: 'operation-path-changed', operation: 'orders.get', before: '/orders' },
    ],
    [],
    files,
  );
  expect(lines.map((line) => /,line=(\d+)/.exec(line)?.[1])).toEqual(['8', '5', '4']);
});

test('a member of an enum is found on its line, and a whole enum on its first', () => {
  const files = { 'orders.txt': '# shop 1.0.0: orders\n\nenum State (both)\n  "open"\n  Paid "paid"\n' };
  const { field: _, ...ofModel } = change({ model: 'State' });
  const lines = annotated(
    [
      { ...ofModel, kind: 'enum-member-removed', before: '"paid"' },
      { ...ofModel, kind: 'enum-opened' },
    ],
    [],
    files,
  );
  expect(lines[0]).toContain(',line=5,');
  expect(lines[1]).toContain(',line=3,');
});
