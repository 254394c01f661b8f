import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../compare/change.ts';
import { findImpact } from './find-impact.ts';
import {
  before,
  config,
  create,
  createProject,
  guide,
  lines,
  packageFiles,
  reference,
  registry,
  impactOfEdit,
} from './testing/shop.ts';

test('a renamed field: the line with just that name replaced, also where the variable keeps it', () => {
  const found = impactOfEdit(['note?:', 'comment?:'], {
    kind: 'field-renamed',
    model: 'PlanParams',
    field: 'comment',
    before: 'note',
    after: 'comment',
  });
  expect(lines(found)).toEqual([
    "src/content/docs/guide.md:9:55 -> > const params: PlanParams = { id: 'a', priceId: 'p', comment: note };",
    "src/examples/create.ts:6:3 ->   comment: 'priceId and note',",
    "TS2353 src/content/docs/guide.md:9:55 > const params: PlanParams = { id: 'a', priceId: 'p', comment: note };",
    "TS2353 src/examples/create.ts:6:3   comment: 'priceId and note',",
  ]);
});

test('a removed field, written and read', () => {
  const written = impactOfEdit([' priceId?: string | undefined;', ''], {
    kind: 'field-removed',
    model: 'PlanParams',
    field: 'priceId',
  });
  expect(lines(written)).toEqual(['src/content/docs/guide.md:9:41', 'TS2353 src/content/docs/guide.md:9:41']);
  const read = impactOfEdit([' owner: string', ''], {
    kind: 'field-removed',
    model: 'PlanResponse',
    field: 'owner',
  });
  expect(lines(read)).toEqual(['src/examples/create.ts:4:16', 'TS2339 src/examples/create.ts:4:16']);
});

test('a retyped field of a response: the error is where the value is used', () => {
  const found = impactOfEdit(['owner: string', 'owner: string | null'], {
    kind: 'field-null-added',
    model: 'PlanResponse',
    field: 'owner',
  });
  expect(lines(found)).toEqual(['src/examples/create.ts:4:16', 'TS18047 src/examples/create.ts:9:20']);
});

test('a renamed model', () => {
  const found = impactOfEdit(['PlanParams', 'CreatePlan'], {
    kind: 'model-renamed',
    model: 'CreatePlan',
    modelBefore: 'PlanParams',
    before: 'PlanParams',
    after: 'CreatePlan',
  });
  expect(lines(found)).toEqual([
    "src/content/docs/guide.md:6:33 -> > import { Interval, Shop, type CreatePlan } from 'shop-sdk';",
    "src/content/docs/guide.md:9:17 -> > const params: CreatePlan = { id: 'a', priceId: 'p', note };",
    'src/content/docs/guide.md:12:22 -> > export const list: CreatePlan[] = [params];',
    "TS2305 src/content/docs/guide.md:6:33 > import { Interval, Shop, type CreatePlan } from 'shop-sdk';",
  ]);
});

test('a renamed operation', () => {
  const change = { kind: 'operation-renamed', operation: 'plans.make', before: 'plans.create' } as const;
  expect(lines(impactOfEdit(['create(', 'make('], change))).toEqual([
    'src/content/docs/guide.md:10:26 -> > await new Shop().plans.make(params);',
    'src/examples/create.ts:4:43 -> const { price, owner } = await shop.plans.make({',
    'TS2339 src/content/docs/guide.md:10:26 > await new Shop().plans.make(params);',
    'TS2339 src/examples/create.ts:4:43 const { price, owner } = await shop.plans.make({',
  ]);
});

test('an operation that moved to another group', () => {
  const found = impactOfEdit(['archive(id: string): Promise<void>;', ''], {
    kind: 'operation-renamed',
    operation: 'offers.archive',
    before: 'plans.archive',
  });
  expect(lines(found)).toEqual([
    'src/content/docs/guide.md:11:26 -> > await new Shop().offers.archive(Interval.Month);',
    'TS2339 src/content/docs/guide.md:11:26 > await new Shop().offers.archive(Interval.Month);',
  ]);
});

test('a removed operation', () => {
  const found = impactOfEdit(['archive(id: string): Promise<void>;', ''], {
    kind: 'operation-removed',
    operation: 'plans.archive',
  });
  expect(lines(found)).toEqual(['src/content/docs/guide.md:11:26', 'TS2339 src/content/docs/guide.md:11:26']);
});

test('a group of operations that is gone, and one that has another name', () => {
  const edit: [string, string] = ['get plans(): Plans;', 'get offers(): Plans;'];
  const offers = { name: 'offers.archive', declaredIn: 'Plans.archive' };
  const after = { ...reference, operations: [offers] };
  const removed = impactOfEdit(edit, { kind: 'operation-removed', operation: 'plans.create' }, after);
  expect(lines(removed).slice(0, 2)).toEqual([
    'src/content/docs/guide.md:10:20',
    'src/examples/create.ts:4:37',
  ]);
  const renamed = impactOfEdit(
    edit,
    {
      kind: 'operation-renamed',
      operation: 'offers.archive',
      before: 'plans.archive',
    },
    after,
  );
  expect(lines(renamed)).toEqual([
    'src/content/docs/guide.md:11:20 -> > await new Shop().offers.archive(Interval.Month);',
    'TS2339 src/content/docs/guide.md:11:20 > await new Shop().offers.archive(Interval.Month);',
    'unexplained TS2339 src/content/docs/guide.md:10:20',
    'unexplained TS2339 src/examples/create.ts:4:37',
  ]);
});

test('a removed member of an enum: its value and its key', () => {
  const found = impactOfEdit(['readonly Month: "month"; ', ''], {
    kind: 'enum-member-removed',
    model: 'Interval',
    before: '"month"',
  });
  expect(lines(found)).toEqual([
    'src/content/docs/guide.md:11:43',
    'src/examples/create.ts:7:13',
    'TS2339 src/content/docs/guide.md:11:43',
    'TS2322 src/examples/create.ts:7:3',
  ]);
});

test('a renamed key of an enum', () => {
  const found = impactOfEdit(['readonly Month:', 'readonly Monthly:'], {
    kind: 'enum-member-renamed',
    model: 'Interval',
    before: 'Month',
    after: 'Monthly',
  });
  expect(lines(found)).toEqual([
    'src/content/docs/guide.md:11:43 -> > await new Shop().plans.archive(Interval.Monthly);',
    'TS2551 src/content/docs/guide.md:11:43 > await new Shop().plans.archive(Interval.Monthly);',
  ]);
});

test('a new member of an enum: where it is named, and where a field of it is written', () => {
  const found = impactOfEdit(['{ readonly Month', '{ readonly Day: "day"; readonly Month'], {
    kind: 'enum-member-added',
    model: 'Interval',
    after: '"day"',
  });
  expect(lines(found)).toEqual(['src/content/docs/guide.md:6:12', 'src/examples/create.ts:7:3']);
});

test('a field made required: where it is written, and where it is left out', () => {
  const found = impactOfEdit(['priceId?:', 'priceId:'], {
    kind: 'field-made-required',
    model: 'PlanParams',
    field: 'priceId',
  });
  expect(lines(found)).toEqual([
    'src/content/docs/guide.md:9:41',
    'src/examples/create.ts:4:50',
    'TS2345 src/examples/create.ts:4:50',
  ]);
});

test('a change that breaks no code names places only, one for each file when it is about a whole model', () => {
  const found = impactOfEdit([before, `${before} `], { kind: 'model-deprecated', model: 'PlanParams' });
  expect(lines(found)).toEqual(['src/content/docs/guide.md:6:33', 'src/examples/create.ts:4:50']);
});

test('of another version than the installed one, only errors that are news', () => {
  const [release] = config.releases;
  if (!release) throw new Error('there is no release');
  const root = createProject({
    ...packageFiles('', before.replace('owner: string', 'owner: number')),
    ...packageFiles('older/', before.replaceAll('archive', 'remove')),
    ...packageFiles('newer/', before.replaceAll('archive', 'remove').replace('note?:', 'comment?:')),
    'src/examples/create.ts': create,
    'src/content/docs/guide.md': guide,
  });
  const change: Change = {
    kind: 'field-renamed',
    class: 'breaking',
    group: 'plans',
    side: 'request',
    model: 'PlanParams',
    field: 'comment',
    before: 'note',
    reason: 'because',
  };
  const options = { root, config, release, reference, changes: [change], registry };
  const folder = (name: string) => ({ 'shop-sdk': join(root, name, 'node_modules/shop-sdk') });
  const newer = findImpact({ ...options, packages: folder('newer') });
  expect(newer.changes[0]?.errors.map(({ where }) => where)).toEqual([
    'src/content/docs/guide.md:9:55',
    'src/examples/create.ts:6:3',
  ]);
  expect(newer.unexplained.map(({ where }) => where)).toEqual(['src/content/docs/guide.md:11:26']);
  const both = findImpact({ ...options, packages: folder('newer'), packagesBefore: folder('older') });
  expect(both.changes[0]?.errors).toEqual(newer.changes[0]?.errors);
  expect(both.unexplained).toEqual([]);
});

test('without changes nothing is read', () => {
  const [release] = config.releases;
  if (!release) throw new Error('there is no release');
  const found = findImpact({ root: '/nowhere', config, release, reference, changes: [] });
  expect(found).toEqual({ changes: [], unexplained: [] });
});

test('errors that no change explains are told as well', () => {
  const found = impactOfEdit(['type PlanResponse }', 'type PlanResponse as Other }'], {
    kind: 'model-deprecated',
    model: 'PlanParams',
  });
  expect(lines(found).slice(2)).toEqual(['unexplained TS2460 src/examples/words.ts:1:21']);
});
