import { describe, expect, it } from 'vitest';
import { sinceOf } from './since.ts';
import { nameType } from './type.ts';
import type { Snapshot, SnapshotModel } from './snapshot.ts';

/** A version by its models, each with the names of its fields. */
function version(name: string, models: Record<string, readonly string[]>): Snapshot {
  return {
    package: 'shop-sdk',
    version: name,
    models: new Map(Object.entries(models).map(([model, fields]) => [model, objectOf(model, fields)])),
    operations: new Map(),
  };
}

function objectOf(name: string, fields: readonly string[]): SnapshotModel {
  const facts = {
    type: nameType('string'),
    optional: false,
    nullable: false,
    constraints: {},
    deprecated: false,
  };
  return {
    kind: 'object',
    name,
    group: 'shops',
    direction: 'response',
    deprecated: false,
    fields: new Map(fields.map((field) => [field, { name: field, wireName: field, ...facts }])),
  };
}

const range = [
  version('1.0.0', { Shop: ['id', 'old', 'back'], Gone: ['id'], Back: ['id'] }),
  version('1.1.0', { Shop: ['id', 'name'], Plan: ['id'] }),
  version('1.2.0', { Shop: ['id', 'name', 'back'], Plan: ['id', 'price'], Back: ['id'] }),
];
const current = version('1.3.0', {
  Shop: ['id', 'name', 'back', 'tax'],
  Plan: ['id', 'price'],
  Back: ['id', 'more'],
  Fresh: ['id'],
});

describe.each([
  ['without the current version in the range', range],
  ['with it', [...range, current]],
])('since, %s,', (_, snapshots) => {
  const since = sinceOf(snapshots, current);

  it('is the version that a model came with', () => {
    expect(since.model('Plan')).toBe('1.1.0');
    expect(since.model('Fresh')).toBe('1.3.0');
  });

  it('is not known of what the oldest version has', () => {
    expect(since.model('Shop')).toBeUndefined();
    expect(since.field('Shop', 'id')).toBeUndefined();
  });

  it('is the version that a field came with, where the model was there before', () => {
    expect(since.field('Shop', 'name')).toBe('1.1.0');
    expect(since.field('Shop', 'tax')).toBe('1.3.0');
    expect(since.field('Plan', 'id')).toBeUndefined();
    expect(since.field('Plan', 'price')).toBe('1.2.0');
  });

  it('is the last time that something came, when it was gone for a while', () => {
    expect(since.model('Back')).toBe('1.2.0');
    expect(since.field('Shop', 'back')).toBe('1.2.0');
    expect(since.field('Back', 'more')).toBe('1.3.0');
  });

  it('is nothing for what is not there', () => {
    expect(since.model('Gone')).toBeUndefined();
    expect(since.model('constructor')).toBeUndefined();
    expect(since.field('Shop', 'old')).toBeUndefined();
  });
});

it('is not known when there is no older version', () => {
  expect(sinceOf([], current).model('Fresh')).toBeUndefined();
  expect(sinceOf([current], current).field('Shop', 'tax')).toBeUndefined();
});
