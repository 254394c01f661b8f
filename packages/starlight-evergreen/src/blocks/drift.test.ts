import { expect, test } from 'vitest';
import { runCheck } from './run-check.ts';
import { createProject, fence, typesPackage } from './testing/project.ts';

const declarations = `
export type Interval = 'month' | 'year';
export interface Plan {
  id: string;
  price: number;
  interval: Interval;
}
export declare function attach(plan: Plan): Promise<{ customerId: string }>;
`;

const page = [
  '# Plans',
  '',
  fence(`import { attach, type Plan } from 'shop-sdk';

const plan: Plan = {
  id: 'pro',
  price: 20,
  interval: 'month',
};
const { customerId } = await attach(plan);
console.log(customerId.length);`),
].join('\n');

async function places(changed: string): Promise<string[]> {
  const project = createProject({ ...typesPackage('shop-sdk', declarations), 'docs/plans.md': page });
  const options = { root: project.root, paths: ['docs'], cacheDir: `${project.root}/.cache` };
  expect((await runCheck(options)).problems).toEqual([]);
  project.write('node_modules/shop-sdk/index.d.ts', changed);
  const { problems, checked } = await runCheck(options);
  expect(checked).toBe(1);
  return problems.map(({ where, message }) => `${where} ${message.split('\n')[0]}`);
}

test('a renamed field fails at the line that writes it', async () => {
  expect(await places(declarations.replace('price:', 'amount:'))).toEqual([
    `docs/plans.md:8:3 TS2353: Object literal may only specify known properties, and 'price' does not exist in type 'Plan'.`,
  ]);
});

test('a changed type fails at the line that gives the old one', async () => {
  expect(await places(declarations.replace('id: string', 'id: number'))).toEqual([
    `docs/plans.md:7:3 TS2322: Type 'string' is not assignable to type 'number'.`,
  ]);
});

test('a new required field fails at the value that lacks it', async () => {
  expect(await places(declarations.replace('id: string;', 'id: string; currency: string;'))).toEqual([
    `docs/plans.md:6:7 TS2741: Property 'currency' is missing in type '{ id: string; price: number; interval: "month"; }' but required in type 'Plan'.`,
  ]);
});

test('a removed enum member fails at the line that uses it', async () => {
  expect(await places(declarations.replace(`'month' | `, ''))).toEqual([
    `docs/plans.md:9:3 TS2322: Type '"month"' is not assignable to type '"year"'.`,
  ]);
});

test('a renamed property of a response fails at the line that reads it', async () => {
  expect(await places(declarations.replace('customerId', 'customer'))).toEqual([
    `docs/plans.md:11:9 TS2339: Property 'customerId' does not exist on type '{ customer: string; }'.`,
  ]);
});
