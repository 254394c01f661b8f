import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { factsOfUnchanged } from './last-generation.ts';

const cli = join(import.meta.dirname, '../cli.ts');

const release = { id: 'shop', slug: 'reference', module: './schemas.ts', import: 'shop', version: '1.0.0' };
const files = {
  'docs.config.ts': `import { label } from './label.ts';
export default { values: './values.ts', releases: [{ ...${JSON.stringify(release)}, label }] };
`,
  'label.ts': "export const label = process.env.SHOP_LABEL ?? 'Shop';\n",
  // Node alone does not load what it imports.
  'schemas.ts': `import { z } from 'zod';
import { limit } from './limits';
export const Plan = z.object({ name: z.string().max(limit) });
`,
  'limits/index.ts': 'enum Limit { Name = 20 }\nexport const limit = Limit.Name;\n',
  'values.ts': `import { readFileSync } from 'node:fs';
const name = readFileSync(new URL('./name.txt', import.meta.url), 'utf8');
export const values = { values: { name } };
`,
  'name.txt': 'Basic',
  'src/content/docs/index.md': '---\ntitle: Home\n---\n',
};
const page = 'src/content/docs/reference/models/plan.md';

function generate(root: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, cli, 'generate', '--root', root, ...args],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return stdout;
}

/** Whether another generation would not be spared after a change, which is undone. */
function counts(root: string, file: string, text: string | undefined): boolean {
  const path = join(root, file);
  const stats = statSync(path, { throwIfNoEntry: false });
  const before = stats && readFileSync(path);
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
  const isSpared = factsOfUnchanged(root) !== undefined;
  rmSync(path, { force: true });
  if (before) {
    writeFileSync(path, before);
    utimesSync(path, stats.atimeMs / 1000, stats.mtimeMs / 1000);
  }
  return !isSpared;
}

test('a generation is spared while all that it read and wrote is as it was', () => {
  const root = temporaryProject(files);
  expect(generate(root)).toContain('2 written');
  const again = generate(root);
  expect(again).toContain('shop: shop 1.0.0, 1 models');
  expect(again).toContain('nothing has changed since');
  expect(readFileSync(join(root, page), 'utf8')).toContain('Basic');

  expect(factsOfUnchanged(root)).toHaveLength(3);
  const seen = {
    'docs.config.ts': files['docs.config.ts'].replace('reference', 'api'),
    'label.ts': "export const label = 'Store';\n",
    'schemas.ts': files['schemas.ts'].replace('name', 'title'),
    'limits/index.ts': files['limits/index.ts'].replace('20', '30'),
    'name.txt': 'Great',
    // Each would come before what was found.
    'limits.ts': 'export const limit = 3;\n',
    // What stands beside the pages may be in their way.
    'src/content/docs/reference/models/plan.mdx': '---\ntitle: Mine\n---\n',
    [page]: `${readFileSync(join(root, page), 'utf8')}more`,
    'src/content/docs/reference/index.md': undefined,
    '.cache/proof/generated.json': undefined,
    '.cache/wire-names.json': '{}',
  };
  const missed = Object.entries(seen).filter(([file, text]) => !counts(root, file, text));
  expect(missed.map(([file]) => file)).toEqual([]);
  expect(counts(root, 'other.ts', 'export {};')).toBe(false);

  vi.stubEnv('SHOP_LABEL', 'Store');
  expect(factsOfUnchanged(root)).toBeUndefined();
  vi.unstubAllEnvs();
  expect(factsOfUnchanged(root)).toHaveLength(3);
  writeFileSync(join(root, page), readFileSync(join(root, page), 'utf8').replace('Basic', 'Spoilt'));
  expect(generate(root)).toContain('1 written');
  expect(readFileSync(join(root, page), 'utf8')).toContain('Basic');
});

test('none is spared where a module reads the environment without names', () => {
  const label = "export const label = Object.keys(process.env).length > 0 ? 'Shop' : '';\n";
  const root = temporaryProject({ ...files, 'label.ts': label });
  expect(generate(root)).toContain('2 written');
  expect(factsOfUnchanged(root)).toBeUndefined();
});
