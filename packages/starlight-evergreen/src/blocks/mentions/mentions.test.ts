import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProject, typesPackage } from '../testing/project.ts';
import { declarations, mentionsIn } from './testing/shop.ts';

test('names, members and the properties of what is written and read', () => {
  const code = `import { Shop, type PlanParams } from 'shop-sdk';
const params: PlanParams = { id: 'pro', price: { amount: 20 } };
const plan = await new Shop().plans.create(params);
console.log(plan.price?.amount, plan['tags']);
`;
  expect(mentionsIn(code)).toEqual([
    '1:10 Shop',
    '1:21 PlanParams',
    '2:15 PlanParams',
    '2:28 PlanParams value',
    '2:30 PlanParams.id',
    '2:41 PlanParams.price',
    '2:48 Price value',
    '2:50 Price.amount',
    '3:24 Shop',
    '3:31 Shop.plans',
    '3:37 Plans.create',
    '4:18 PlanResponse.price',
    '4:25 Price.amount',
    '4:38 PlanResponse.tags',
  ]);
});

test('words that only look alike are no mentions', () => {
  const code = `import { Shop } from 'shop-sdk';
// PlanParams.id and price
const text = 'PlanParams month';
const id = { price: 1, interval: 'month' };
interface PlanParams { amount: number }
const own: PlanParams = { amount: id.price };
console.log(text, own.amount);
`;
  expect(mentionsIn(code)).toEqual(['1:10 Shop']);
});

test('destructuring, with and without another name, and indexed types', () => {
  const code = `import type { PlanParams, PlanResponse } from 'shop-sdk';
declare const response: PlanResponse;
const { id, price: cost } = response;
type Id = PlanParams['id'];
export const both: Id[] = [id, String(cost?.amount)];
`;
  expect(mentionsIn(code).slice(3)).toEqual([
    '3:9 PlanResponse.id shorthand',
    '3:13 PlanResponse.price',
    '4:11 PlanParams',
    '4:22 PlanParams.id',
    '5:45 Price.amount',
  ]);
});

test('properties of a type without a name follow the property they are in', () => {
  const code = `import type { PlanParams } from 'shop-sdk';
export const params: PlanParams = { id: 'a', address: { street: 'b', geo: { lat: 1 } } };
`;
  const found = mentionsIn(code);
  expect(found).toContain('2:70 Address.geo');
  expect(found).toContain('2:77 Address.geo.lat');
});

test('every variant of a union that has the property', () => {
  const code = `import type { PlanParams } from 'shop-sdk';
export const params: PlanParams = { id: 'a', payment: { type: 'card', last4: '4242' } };
`;
  expect(mentionsIn(code).slice(5)).toEqual([
    '2:55 Card value',
    '2:57 Card.type',
    '2:57 Bank.type',
    '2:71 Card.last4',
  ]);
});

test('values of enums by what is expected at their place, and by key', () => {
  const code = `import { Interval, type PlanParams, type Price } from 'shop-sdk';
declare const price: Price;
const list: PlanParams = { id: 'month', intervals: ['year'] };
if (price.interval === 'month') console.log(Interval.Year, list);
switch (price.interval) {
  case 'year':
    break;
}
`;
  const values = mentionsIn(code).filter((mention) => /Interval\.|Interval$/.test(mention));
  expect(values).toEqual([
    '1:10 Interval',
    '3:53 Interval."year"',
    '4:24 Interval."month"',
    '4:45 Interval',
    '4:54 Interval.Year',
    '4:54 Interval."year"',
    '6:8 Interval."year"',
  ]);
});

test('a value that is kept in a constant is written for what the constant is given to', () => {
  const code = `import { Shop } from 'shop-sdk';
const price = { amount: 20, interval: 'month' as const, extra: true };
const request = { id: 'pro', price, gone: 1 };
await new Shop().plans.create(request);
`;
  expect(mentionsIn(code).slice(1, -3)).toEqual([
    '2:15 Price value',
    '2:17 Price.amount',
    '2:29 Price.interval',
    '2:39 Interval."month"',
    '2:57 Price.extra missing',
    '3:17 PlanParams value',
    '3:19 PlanParams.id',
    '3:30 PlanParams.price shorthand',
    '3:37 PlanParams.gone missing',
  ]);
});

test('attributes of components', () => {
  const code = `import { Picker } from 'shop-sdk';
export const element = <Picker interval="month" />;
`;
  const react = typesPackage(
    'react/jsx-runtime',
    'export namespace JSX { type Element = null; }\nexport const jsx: unknown;',
  );
  const found = mentionsIn(code, { file: 'docs/page.tsx', files: react });
  expect(found).toContain('2:32 Picker.interval');
  expect(found).toContain('2:41 Interval."month"');
});

test('a package in another folder', () => {
  const { root } = createProject(
    typesPackage('shop-sdk', declarations.replaceAll('PlanParams', 'Params').replace('id: string;', '')),
  );
  const code = "import type { PlanParams } from 'shop-sdk';\nexport const a: PlanParams = { id: '' };\n";
  const folders = { 'shop-sdk': join(root, 'node_modules/shop-sdk') };
  expect(mentionsIn(code)).toContain('2:32 PlanParams.id');
  expect(mentionsIn(code, { options: { folders } })).toEqual([
    '1:15 PlanParams missing',
    '2:17 PlanParams missing',
  ]);
});

test('a module whose types are inferred from schemas', () => {
  const schemas = `import { z } from 'zod';
const family = () => z.object({ amount: z.number() });
export const Price = family();
export type Price = z.infer<typeof Price>;
export const Plan = z.object({ id: z.string(), price: Price, deep: z.object({ part: z.string() }).optional() });
export type Plan = z.infer<typeof Plan>;
`;
  const code = `import type { Plan, Removed } from 'shop-sdk';
export const plan: Plan = { id: 'a', price: { amount: 1, gone: 1 }, deep: { part: 'b' } };
`;
  const zod = join(import.meta.dirname, '../../../../../node_modules/zod');
  const found = mentionsIn(code, {
    options: { modules: { 'shop-sdk': ['src/schemas/index.ts'] }, folders: { zod } },
    files: { 'src/schemas/index.ts': schemas },
  });
  expect(found).toEqual([
    '1:15 Plan',
    '1:21 Removed missing',
    '2:20 Plan',
    '2:27 Plan value',
    '2:29 Plan.id',
    '2:38 Plan.price',
    '2:45 Price value',
    '2:47 Price.amount',
    '2:58 Price.gone missing',
    '2:69 Plan.deep',
    '2:77 Plan.deep.part',
  ]);
});
