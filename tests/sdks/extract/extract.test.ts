import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listedCalls } from './own-list.ts';
import { judgeModels } from './judge-models.ts';
import { readClient } from './read-client.ts';
import type { ReleaseJson } from '../reference-json.ts';

const declarations = `
import type { Plan, Size } from './models.js';
import * as models from './models.js';
export * from './models.js';
export interface RequestOptions { retries?: number }
declare class Base { private send(): Promise<void>; close(): void }
export declare class Plans extends Base {
  list(request: models.Plan, options?: RequestOptions): Promise<Array<Plan>>;
  remove(id: string, force: boolean, options?: RequestOptions): Promise<void>;
}
export declare class Shop extends Base {
  get plans(): Plans;
  ping(): Promise<Size>;
}`;

const models = `
export declare const Size: { readonly Small: 's'; readonly Large: 'l' };
export type Size = 's' | 'l' | (string & { __brand: 'unknown' });
export type Named = { name: string };
export type Plan = Named & { size?: Size | null | undefined; parts: Array<Plan>; extra?: any };
export declare const Plan$inboundSchema: { _zod: { output: Plan } };
export type Either = Plan | string;
export declare const ForgottenSchema: { _zod: { output: Forgotten } };
export type Forgotten = { one: string; two: string };
`;

const readme = `
### [Shop SDK](docs/sdks/shop/README.md)
* [ping](docs/sdks/shop/README.md#ping) - Ping
### [Plans](docs/sdks/plans/README.md)
* [~~list~~](docs/sdks/plans/README.md#list) - List :warning: **Deprecated**
## Other
* [no](docs/sdks/plans/README.md#no)
`;

let project = '';

beforeAll(() => {
  const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  project = mkdtempSync(join(cache, 'extract-'));
  const write = (path: string, text: string): void => {
    const file = join(project, 'node_modules/shop', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('package.json', JSON.stringify({ name: 'shop', version: '1.0.0', types: './index.d.ts' }));
  write('index.d.ts', declarations);
  write('models.d.ts', models);
  write('README.md', readme);
});

afterAll(() => {
  rmSync(project, { recursive: true });
});

const field = (name: string, type: string, is: { optional?: true; nullable?: true } = {}) => ({
  name,
  type,
  optional: is.optional ?? false,
  nullable: is.nullable ?? false,
});

function release(fields: ReturnType<typeof field>[]): ReleaseJson {
  return {
    package: 'shop',
    operations: [],
    models: {
      Plan: { kind: 'object', schema: 'Plan$inboundSchema', fields },
      Size: { kind: 'enum', schema: 'Size', values: ['l', 's'], open: true },
      Either: { kind: 'union', schema: 'Either', variants: ['Plan', 'string'] },
    },
  };
}

const plan = [
  field('name', 'string'),
  field('size', 'Size', { optional: true, nullable: true }),
  field('parts', 'Plan[]'),
  field('extra', 'any', { optional: true }),
];

it('finds a right reference right, and the model that it lacks', () => {
  const { facts, right, wrong } = judgeModels(project, release(plan));
  expect({ facts, right, wrong }).toEqual({
    facts: 8,
    right: 6,
    wrong: ['Forgotten.one: the model is missing', 'Forgotten.two: the model is missing'],
  });
});

it.each([
  [
    'a name',
    [field('title', 'string'), ...plan.slice(1)],
    ['Plan.title: is not declared', 'Plan.name: is missing'],
  ],
  [
    'optional',
    [...plan.slice(0, 1), field('size', 'Size', { nullable: true }), ...plan.slice(2)],
    ['Plan.size: is optional'],
  ],
  [
    'null',
    [...plan.slice(0, 1), field('size', 'Size', { optional: true }), ...plan.slice(2)],
    ['Plan.size: is nullable'],
  ],
  [
    'an item',
    [...plan.slice(0, 2), field('parts', 'any[]'), ...plan.slice(3)],
    ['Plan.parts: is Plan[], and not any[]'],
  ],
  ['a type', [field('name', 'number'), ...plan.slice(1)], ['Plan.name: is string, and not number']],
])('sees that %s is wrong', (_, fields, expected) => {
  const { wrong } = judgeModels(project, release(fields));
  expect(wrong.filter((each) => !each.startsWith('Forgotten'))).toEqual(expected);
});

it('finds the client and its calls, without their options and what is private', () => {
  expect(readClient(project, 'shop')).toEqual({
    name: 'Shop',
    calls: [
      { name: 'plans.list', parameters: 1, hasResponse: true },
      { name: 'plans.remove', parameters: 2, hasResponse: false },
      { name: 'ping', parameters: 0, hasResponse: true },
    ],
  });
});

it('reads the calls that a README lists', () => {
  expect(listedCalls(join(project, 'node_modules/shop'))).toEqual(new Set(['ping', 'plans.list']));
});
