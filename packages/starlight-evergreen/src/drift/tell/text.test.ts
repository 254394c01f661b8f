import { expect, test } from 'vitest';
import type { Change } from '../compare/change.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ImpactOfChange } from '../impact/impact.ts';
import { driftText } from './text.ts';

const snapshot: Snapshot = {
  package: 'shop-sdk',
  version: '1.0.0',
  models: new Map(),
  operations: new Map(),
};

function change(facts: Partial<Change>): Change {
  const always = { kind: 'field-removed', class: 'breaking', group: 'orders', side: 'both' } as const;
  return { ...always, model: 'Order', field: 'sum', reason: 'Because.', ...facts };
}

function told(impacts: readonly Partial<ImpactOfChange>[]): string[] {
  const full = impacts.map((each): ImpactOfChange => ({
    change: change({}),
    places: [],
    pages: [],
    errors: [],
    ...each,
  }));
  const changes = full.map((each) => each.change);
  const step = {
    before: snapshot,
    after: snapshot,
    changes,
    release: 'shop',
    impacts: full,
    unexplained: [],
  };
  return driftText(step).split('\n');
}

const order = { title: 'Order', href: '/reference/models/order/' };
const create = { title: 'orders.create', href: '/reference/operations/orders/create/' };

test.each([
  'field-null-added',
  'field-default-added',
  'enum-member-added',
  'variant-added',
  'required-field-added',
] as const)('%s names the pages that show it', (kind) => {
  expect(told([{ change: change({ kind }), pages: [order] }])).toContain(
    '      1 generated page follows: /reference/models/order/',
  );
});

test.each(['model-added', 'operation-added'] as const)('%s names no page: it is new', (kind) => {
  expect(told([{ change: change({ kind }), pages: [order] }]).join('\n')).not.toContain('generated');
});

test('a page that shows several of the same changes is counted once, and named', () => {
  const item = { title: 'Item', href: '/reference/models/item/' };
  const lines = told([
    { change: change({}), pages: [order, create] },
    { change: change({ model: 'Item' }), pages: [item, create] },
  ]);
  expect(lines).toContain(
    '      3 generated pages follow: /reference/models/order/, /reference/operations/orders/create/, /reference/models/item/',
  );
});

test('every place is named, a file on a line', () => {
  const spots = Array.from({ length: 12 }, (_, index) => `docs/guide.md:${index + 1}:3`);
  const places = [...spots, 'docs/other.md:7:1'].map((where) => ({ where, source: 'x' }));
  const lines = told([{ places }]);
  expect(lines).toContain(`        ${spots.join(', ').replaceAll(', docs/guide.md:', ', ')}`);
  expect(lines).toContain('        docs/other.md:7:1');
});

test('every error is named; a line that has several is shown once', () => {
  const errors = Array.from({ length: 20 }, (_, index) => ({
    where: `docs/guide.md:${Math.floor(index / 2) + 1}:${(index % 2) + 1}`,
    source: `  a.sum + b.sum; // ${Math.floor(index / 2)}`,
    corrected: `  a.total + b.total; // ${Math.floor(index / 2)}`,
    code: 2339,
    message: 'There is no sum.\nIt is gone.',
  }));
  const lines = told([{ errors }]);
  expect(lines.filter((line) => line.endsWith('TS2339: There is no sum.'))).toHaveLength(20);
  expect(lines.filter((line) => line.includes('- a.sum + b.sum;'))).toHaveLength(10);
  expect(lines.filter((line) => line.includes('+ a.total + b.total;'))).toHaveLength(10);
});

test('models that break are named in full, of others the first few', () => {
  const models = Array.from({ length: 10 }, (_, index) => `Model${index}`);
  const all = models.map((model) => ({ change: change({ model }) }));
  expect(told(all)).toContain(`      ${models.map((model) => `${model}.sum`).join(', ')}`);
  const added = models.map((model) => ({
    change: change({ kind: 'field-added', class: 'compatible', model }),
  }));
  expect(told(added).join('\n')).toContain('Model7.sum and 2 more');
});
