import { expect, it } from 'vitest';
import { parseConfig, type ReleaseConfig } from '../../config/index.ts';
import { problemsOf } from '../testing/problems-of.ts';
import { temporaryProject } from '../testing/temporary-project.ts';
import { readRelease } from './index.ts';

function configOf(release: object): ReleaseConfig {
  const common = { id: 'v1', label: 'v1', slug: 'v1', package: 'shop', ...release };
  const [config] = parseConfig({ values: './values.ts', releases: [common] }).releases;
  if (!config) throw new Error('a config has at least one release');
  return config;
}

const schema = (name: string) =>
  `import { z } from 'zod'; export const ${name}Schema = z.object({ id: z.string() });`;
const type = (name: string) =>
  `import { z } from 'zod'; export interface ${name} { id: string } export declare const ${name}Schema: z.ZodType<${name}>;`;

/** A package with a plan in one entry and a price in another one, behind a pattern. */
function shop(files: Readonly<Record<string, string>> = {}): string {
  const folder = 'node_modules/shop';
  const manifest = {
    version: '1.0.0',
    type: 'module',
    exports: { '.': './index.js', './plans': './plans.js', './more/*': './more/*.js' },
  };
  const own = {
    'package.json': JSON.stringify(manifest),
    'index.js': 'export const version = 1;',
    'index.d.ts': 'export declare const version: number;',
    'plans.js': schema('Plan'),
    'plans.d.ts': type('Plan'),
    'more/prices.js': schema('Price'),
    'more/prices.d.ts': type('Price'),
    ...files,
  };
  return temporaryProject(
    Object.fromEntries(Object.entries(own).map(([path, text]) => [`${folder}/${path}`, text])),
  );
}

async function modelsOf(release: object, root: string): Promise<string[]> {
  const { reference, problems } = await readRelease(configOf(release), root);
  expect(problems).toEqual([]);
  return Object.values(reference.models).map(({ name, from }) => `${name} of ${from ?? 'the package'}`);
}

it('reads the entries that the config names, however they are written', async () => {
  const root = shop();
  const both = ['Plan of shop/plans', 'Price of shop/more/prices'];
  expect(await modelsOf({ entries: ['plans', './more/prices'] }, root)).toEqual(both);
  expect(await modelsOf({ entries: ['shop/plans', 'shop/more/prices'] }, root)).toEqual(both);
  expect(await modelsOf({ package: 'shop/plans' }, root)).toEqual(['Plan of the package']);
});

it('finds the entries that export schemas, where the package itself exports none', async () => {
  expect(await modelsOf({}, shop())).toEqual(['Plan of shop/plans', 'Price of shop/more/prices']);
});

it('does without the package itself where that cannot be loaded', async () => {
  const root = shop({ 'index.js': 'throw new Error("no window");' });
  expect(await modelsOf({ entries: ['plans'] }, root)).toEqual(['Plan of shop/plans']);
});

it('says which entry there is not', async () => {
  expect(await problemsOf(() => readRelease(configOf({ entries: ['offers'] }), shop())))
    .toMatchInlineSnapshot(`
      "docs.config.ts - the package "shop" has no entry "./offers"
        Its entries are ., ./plans, ./more/*."
    `);
});

it('names schemas of zod 3 as what they are', async () => {
  const old = `export const Plan = { _def: { typeName: 'ZodObject' }, parse() {} };`;
  const root = shop({ 'plans.js': old, 'more/prices.js': old });
  expect(await problemsOf(() => readRelease(configOf({}), root))).toMatchInlineSnapshot(`
    "docs.config.ts - the package "shop" of release "v1" exports 2 schemas of zod 3, such as Plan, which cannot be read
      Take a version of it that is made with zod 4, or describe its models with schemas of zod 4 in a module of your own: \`module\` in the place of \`package\`."
  `);
});

it('takes one that is declared twice, as in two bundles, for one', async () => {
  const root = shop({ 'more/prices.js': schema('Plan'), 'more/prices.d.ts': type('Plan') });
  expect(await modelsOf({ entries: ['plans', 'more/prices'] }, root)).toEqual(['Plan of shop/plans']);
});

it('tells which entry could not be loaded where no other has schemas', async () => {
  const root = shop({ 'plans.js': "import 'gone'; export const PlanSchema = 1;", 'more/prices.js': '' });
  const problems = await problemsOf(() => readRelease(configOf({}), root));
  expect(problems).toContain('the package "shop" of release "v1" exports no zod schema');
  expect(problems).toContain('the package "shop/plans" of release "v1" cannot be loaded');
});

it('knows the entry of a schema whose type stands in another one', async () => {
  const root = shop({
    'index.d.ts': 'export interface Plan { id: string }',
    'plans.d.ts':
      "import { z } from 'zod'; import type { Plan } from './index.js'; export declare const PlanSchema: z.ZodType<Plan>;",
  });
  const { reference } = await readRelease(configOf({}), root);
  expect(reference.models['Plan']).toMatchObject({ schema: 'PlanSchema', schemaFrom: 'shop/plans' });
  expect(reference.models['Plan']).not.toHaveProperty('from');
});
