import { describe, expect, it } from 'vitest';
import { parseConfig, type ReleaseConfig } from '../../config/index.ts';
import { problemsOf } from '../testing/problems-of.ts';
import { temporaryProject } from '../testing/temporary-project.ts';
import { readRelease } from './index.ts';

type Files = Record<string, string>;

function configOf(release: object): ReleaseConfig {
  const common = { id: 'v1', label: 'SDK', slug: 'reference' };
  const [config] = parseConfig({
    values: './values.ts',
    releases: [{ ...common, ...release }],
  }).releases;
  if (!config) throw new Error('a config has at least one release');
  return config;
}

async function problems(release: object, files: Files): Promise<string> {
  const root = temporaryProject(files);
  return (await problemsOf(() => readRelease(configOf(release), root))).replaceAll(root, '.');
}

describe('a module', () => {
  const module = { module: './schemas.ts', import: 'sdk', version: '1.0.0' };

  it('that is missing', async () => {
    expect(await problems(module, {})).toMatchInlineSnapshot(`
      "docs.config.ts - the module "./schemas.ts" of release "v1" does not exist
        Paths are relative to the folder of docs.config.ts."
    `);
  });

  it('that exports no schema', async () => {
    expect(await problems(module, { 'schemas.ts': 'export const Plan = { id: "string" };' }))
      .toMatchInlineSnapshot(`
      "docs.config.ts - the module "./schemas.ts" of release "v1" exports no zod schema
        Export each model: export const Customer = z.object({ … })"
    `);
  });

  it('that is named as bundlers would find it', async () => {
    const files = { 'part/index.ts': 'export {};', 'schemas.ts': 'export {};' };
    for (const [path, file] of [
      ['./part', './part/index.ts'],
      ['./schemas', './schemas.ts'],
      ['./schemas.js', './schemas.ts'],
    ])
      expect(await problems({ ...module, module: path }, files)).toContain(
        `Name its file: module: '${file}',`,
      );
  });

  it('that throws while loading', async () => {
    expect(await problems(module, { 'schemas.ts': 'throw new Error("no database");' })).toMatchInlineSnapshot(
      `"schemas.ts:1:7 - the module "./schemas.ts" of release "v1" cannot be loaded: no database"`,
    );
  });

  it('of zod 3', async () => {
    const schemas = 'import { z } from "zod/v3"; export const Plan = z.object({});';
    expect(await problems(module, { 'schemas.ts': schemas })).toMatchInlineSnapshot(`
      "docs.config.ts - the module "./schemas.ts" of release "v1" exports schemas of zod 3, such as Plan, which cannot be read
        Write them with zod 4: import { z } from 'zod', of a version that begins with 4, or from 'zod/v4'."
    `);
  });

  it('whose operations have another form', async () => {
    const schemas =
      'import { z } from "zod"; export const Plan = z.object({}); export const operations = [{ name: 1, request: "Plan" }];';
    expect(await problems(module, { 'schemas.ts': schemas })).toMatchInlineSnapshot(`
      "docs.config.ts - the module "./schemas.ts" of release "v1" exports operations of another form: ✖ Invalid input: expected string, received number
        → at [0].name
      ✖ Invalid input
        → at [0].request"
    `);
  });

  it('with an operation on a schema that is no model', async () => {
    const schemas =
      'import { z } from "zod"; export const Plan = z.object({}); export const operations = [{ name: "ask", request: z.object({ a: z.string() }) }];';
    expect(await problems(module, { 'schemas.ts': schemas })).toMatchInlineSnapshot(`
      "docs.config.ts - the module "./schemas.ts" of release "v1" does not export the request of operation "ask"
        Export its schema, so that it has a page."
    `);
  });

  it('with two schemas of one name', async () => {
    const schemas = `import { z } from "zod";
      const one = z.object({ a: z.string() });
      export { one as Plan, one as PlanSchema };
      export const Tariff = z.object({ b: z.string() });
      export const TariffSchema = z.object({ c: z.string() });`;
    const root = temporaryProject({ 'schemas.ts': schemas });
    const release = await readRelease(configOf(module), root);
    expect(Object.keys(release.reference.models)).toEqual(['Plan', 'Tariff']);
    expect(release.problems).toEqual([
      {
        where: 'Tariff',
        message: 'two schemas have this name: Tariff and TariffSchema',
        hint: 'Both are exported by ./schemas.ts. Give one of them another name.',
      },
    ]);
  });
});

describe('a package', () => {
  const sdk = { package: 'sdk', suffixes: { response: 'Reader', request: 'Writer' } };
  const files = (manifest: object, code: string): Files => ({
    'node_modules/sdk/package.json': JSON.stringify({
      name: 'sdk',
      version: '1.0.0',
      type: 'module',
      ...manifest,
    }),
    'node_modules/sdk/index.js': code,
    'node_modules/sdk/index.d.ts': 'export type Plan = { id: string };',
  });

  it('that is not installed', async () => {
    expect(await problems({ package: 'unknown-sdk' }, {})).toMatchInlineSnapshot(`
      "docs.config.ts - the package "unknown-sdk" is not installed
        npm install --save-dev --save-exact unknown-sdk"
    `);
  });

  it('without declarations', async () => {
    const { 'node_modules/sdk/index.d.ts': _, ...code } = files({ main: './index.js' }, 'export {};');
    expect(await problems(sdk, code)).toMatchInlineSnapshot(`
      "docs.config.ts - the package "sdk" ships no type declarations
        Reference pages need both the zod schemas and the declarations of a package."
    `);
  });

  it('that exports no schema', async () => {
    expect(await problems(sdk, files({ types: './index.d.ts' }, 'export const Plan = 1;')))
      .toMatchInlineSnapshot(`
        "docs.config.ts - the package "sdk" of release "v1" exports no zod schema
          Reference pages are made from the zod schemas that a package exports beside its types. Name the entries that export them under \`entries\`, or describe the models with schemas of your own: \`module\` in the place of \`package\`."
      `);
  });

  it('whose schemas have other endings', async () => {
    const code =
      'import { z } from "zod"; export const id = z.string(); export const PlanSchema = z.object({ id });';
    const release = await readRelease(
      configOf(sdk),
      temporaryProject(files({ types: './index.d.ts' }, code)),
    );
    expect(release.problems).toEqual([]);
    expect(release.reference.models['Plan']).toMatchObject({ schema: 'PlanSchema', direction: 'both' });
  });

  it('that throws while loading', async () => {
    expect(
      await problems(sdk, files({ types: './index.d.ts' }, 'throw new Error("no window");')),
    ).toMatchInlineSnapshot(
      `"docs.config.ts - the package "sdk" of release "v1" cannot be loaded: no window"`,
    );
  });

  it.each([
    { types: './index.d.ts', main: './index.js' },
    { types: './index.d.ts', module: './index.js', main: './gone.js' },
    { exports: { types: './index.d.ts', default: './index.js' } },
    { exports: { '.': { import: { types: './index.d.ts', default: './index.js' }, require: './gone.cjs' } } },
    { exports: './index.js', types: './index.d.ts' },
  ])('with the manifest %j', async (manifest) => {
    const code = 'import { z } from "zod"; export const PlanReader = z.object({ id: z.string() });';
    const release = await readRelease(configOf(sdk), temporaryProject(files(manifest, code)));
    expect(release.problems).toEqual([]);
    expect(Object.keys(release.reference.models)).toEqual(['Plan']);
    expect(release.reference.version).toBe('1.0.0');
  });
});
