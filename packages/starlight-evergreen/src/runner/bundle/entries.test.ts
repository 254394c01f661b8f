import { expect, test } from 'vitest';
import { parseConfig } from '../../config/parse-config.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { bundleRunner } from './bundle.ts';
import { readExports } from './release.ts';

const root = {
  'node_modules/shop/package.json': JSON.stringify({
    name: 'shop',
    version: '1.0.0',
    type: 'module',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './models': { types: './models.d.ts', default: './models.js' },
      './operations': { types: './operations.d.ts', default: './operations.js' },
    },
  }),
  'node_modules/shop/index.d.ts': 'export declare class Shop {}',
  'node_modules/shop/index.js':
    "export class Shop { trace() { return import('absent-peer'); } }\nexport const read = async () => (await import('node:fs')).readFileSync;",
  'node_modules/shop/models.d.ts':
    "import type { z } from 'zod'; export type Plan = { id: string }; export declare const PlanSchema: z.ZodType<Plan>;",
  'node_modules/shop/models.js':
    "import { z } from 'zod'; import { trace } from 'absent-peer';\nexport const PlanSchema = z.object({ id: z.string() }); export const traced = () => trace;",
  'node_modules/shop/operations.d.ts':
    "import type { z } from 'zod'; export type Plan = { name: string }; export declare const PlanSchema: z.ZodType<Plan>;",
  'node_modules/shop/operations.js':
    "import { z } from 'zod'; export const PlanSchema = z.object({ name: z.string() });",
  'node_modules/absent-peer/package.json': JSON.stringify({
    name: 'absent-peer',
    type: 'module',
    exports: { node: './index.js' },
  }),
  'node_modules/absent-peer/index.js': 'export const trace = 1;',
};

const config = parseConfig({
  releases: [{ id: 'shop', label: 'Shop', slug: 'shop', package: 'shop', client: 'Shop' }],
});

test('blocks import from all entries that a release is read from; a name that is taken is qualified', async () => {
  const [release] = config.releases;
  if (!release) throw new Error('a config has at least one release');
  const { specifiers, schemas, classes } = await readExports(release, temporaryProject(root));
  expect(specifiers).toEqual(['shop', 'shop/models', 'shop/operations']);
  expect(schemas).toEqual(['PlanSchema', 'operations.PlanSchema']);
  expect(classes).toEqual(['Shop']);
});

test('what a browser does not have is left out of a bundle', async () => {
  const { manifest, files } = await bundleRunner(config, temporaryProject(root));
  const full = files.get(manifest.releases[0]?.full.url ?? '') ?? '';
  expect(full).toContain('operations.PlanSchema');
  expect(full).not.toContain('absent-peer');
  expect(full).not.toContain('node:fs');
});
