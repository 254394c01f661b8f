import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { runInProcess } from '../testing/run-in-process.ts';
import { factsOfUnchanged } from './last-run.ts';

/** As a terminal without colours. */
const environment = { GITHUB_ACTIONS: undefined, NO_COLOR: undefined };

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

/** What a process of its own says: what its trace notes is what a command asks, and nothing beside. */
function spawned(root: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, cli, ...args, '--root', root],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return stdout;
}

/** What this process says, in a fraction of the time, where nothing hangs on what the run has noted. */
async function run(root: string, ...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess([...args, '--root', root], environment);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function isSpared(root: string, command: string, inputs: string[] = []): boolean {
  return factsOfUnchanged({ root, command, inputs }) !== undefined;
}

/** Whether another run would not be spared after a change, which is undone. */
function counts(root: string, command: string, file: string, text: string | undefined): boolean {
  const path = join(root, file);
  const stats = statSync(path, { throwIfNoEntry: false });
  const before = stats && readFileSync(path);
  if (text === undefined) rmSync(path);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const doesCount = !isSpared(root, command);
  rmSync(path, { force: true });
  if (before) {
    writeFileSync(path, before);
    utimesSync(path, stats.atimeMs / 1000, stats.mtimeMs / 1000);
  }
  return doesCount;
}

test('a generation is spared while all that it read and wrote is as it was', async () => {
  const root = temporaryProject(files);
  expect(spawned(root, 'generate')).toContain('2 written');
  const again = spawned(root, 'generate');
  expect(again).toContain('shop: shop 1.0.0, 1 models');
  expect(again).toContain('nothing has changed since');
  expect(readFileSync(join(root, page), 'utf8')).toContain('Basic');

  expect(factsOfUnchanged({ root, command: 'generate' })).toHaveLength(3);
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
  const missed = Object.entries(seen).filter(([file, text]) => !counts(root, 'generate', file, text));
  expect(missed.map(([file]) => file)).toEqual([]);
  expect(counts(root, 'generate', 'other.ts', 'export {};')).toBe(false);

  vi.stubEnv('SHOP_LABEL', 'Store');
  expect(factsOfUnchanged({ root, command: 'generate' })).toBeUndefined();
  vi.unstubAllEnvs();
  expect(factsOfUnchanged({ root, command: 'generate' })).toHaveLength(3);
  writeFileSync(join(root, page), readFileSync(join(root, page), 'utf8').replace('Basic', 'Spoilt'));
  expect(await run(root, 'generate')).toContain('1 written');
  expect(readFileSync(join(root, page), 'utf8')).toContain('Basic');
});

test('none is spared where a module reads the environment without names', () => {
  const label = "export const label = Object.keys(process.env).length > 0 ? 'Shop' : '';\n";
  const root = temporaryProject({ ...files, 'label.ts': label });
  expect(spawned(root, 'generate')).toContain('2 written');
  expect(factsOfUnchanged({ root, command: 'generate' })).toBeUndefined();
});

test('a check is spared while all that blocks can see is as it was', async () => {
  const page = `---\ntitle: Home\n---\n\n\`\`\`ts\nimport { price } from '../../price.ts';\nexport const twice = price * 2;\n\`\`\`\n`;
  const root = temporaryProject({
    ...files,
    'src/price.ts': "import { zero } from './zero.ts';\nexport const price: number = zero;\n",
    'src/zero.ts': 'export const zero = 0;\n',
    'src/content/docs/index.md': page,
  });
  expect(spawned(root, 'check')).toContain('No problems in 1 block of 1 file (1 checked, 0 from the cache');
  const again = spawned(root, 'check');
  expect(again).toContain('No problems in 1 block of 1 file (0 checked, 1 from the cache');
  expect(again).toContain('nothing has changed since');

  const seen = {
    'docs.config.ts': files['docs.config.ts'].replace('reference', 'api'),
    'src/zero.ts': 'export const zero = 1;\n',
    // Each would come before what was found, or beside it.
    'src/content/docs/index.md': page.replace('2', '3'),
    'src/content/docs/other.md': '---\ntitle: Other\n---\n',
    '.cache/blocks/checked.jsonl': '',
    '.cache/proof/checked.json': undefined,
  };
  const missed = Object.entries(seen).filter(([file, text]) => !counts(root, 'check', file, text));
  expect(missed.map(([file]) => file)).toEqual([]);
  expect(counts(root, 'check', 'src/other.ts', 'export {};')).toBe(false);
  expect(isSpared(root, 'check')).toBe(true);
  expect(await run(root, 'check', '--force')).not.toContain('nothing has changed');
  expect(JSON.parse(await run(root, 'check', '--reporter', 'json'))).toMatchObject({ blocks: 1, cached: 1 });

  writeFileSync(join(root, 'src/price.ts'), "export const price = 'none';\n");
  expect((await runInProcess(['check', '--root', root], environment)).status).toBe(1);
  expect(isSpared(root, 'check')).toBe(false);
});

test('prose, drift and examples are spared as well', () => {
  const root = temporaryProject({ ...files, 'package.json': '{ "type": "module" }' });
  spawned(root, 'drift', '--update');
  for (const command of ['prose', 'drift', 'examples']) {
    const first = spawned(root, command);
    expect(first).not.toContain('nothing has changed since;');
    const inputs = command === 'examples' ? [new Date().toDateString()] : [];
    expect({ command, isSpared: isSpared(root, command, inputs) }).toEqual({ command, isSpared: true });
    expect(isSpared(root, command, ['another day'])).toBe(false);
    expect(counts(root, command, 'docs.config.ts', '')).toBe(true);
  }
  expect(counts(root, 'drift', 'limits/index.ts', files['limits/index.ts'].replace('20', '30'))).toBe(true);
  expect(counts(root, 'prose', 'src/content/docs/index.md', '---\ntitle: Hoem\n---\n')).toBe(true);
  expect(counts(root, 'examples', 'src/content/docs/index.mdx', '')).toBe(true);
});
