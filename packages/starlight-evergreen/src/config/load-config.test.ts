import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from './load-config.ts';
import { problemsOf } from '../reference/testing/problems-of.ts';
import { temporaryProject } from '../reference/testing/temporary-project.ts';

async function problems(files: Record<string, string>): Promise<string> {
  const root = temporaryProject(files);
  return (await problemsOf(() => loadConfig(root))).replaceAll(root, '/project');
}

it('reads the config, and reads it again when it has changed', async () => {
  const labelled = (label: string): string =>
    `export default { releases: [{ id: 'shop', label: '${label}', slug: 'api', package: 'shop' }] };`;
  const root = temporaryProject({ 'docs.config.ts': labelled('Shop 1') });
  expect((await loadConfig(root)).releases[0]?.label).toBe('Shop 1');
  writeFileSync(join(root, 'docs.config.ts'), labelled('Shop 2'));
  expect((await loadConfig(root, true)).releases[0]?.label).toBe('Shop 2');
});

it('says where it looked for a config', async () => {
  expect(await problems({})).toMatchInlineSnapshot(`
    "docs.config.ts - there is no such file in /project
      Run the command in the project folder."
  `);
});

it('quotes the error of a config that cannot be loaded', async () => {
  expect(await problems({ 'docs.config.ts': 'throw new Error("not today");' })).toMatchInlineSnapshot(
    `"docs.config.ts:1:7 - cannot be loaded: not today"`,
  );
});

it('wants a default export', async () => {
  expect(await problems({ 'docs.config.ts': 'export const config = {};' })).toMatchInlineSnapshot(
    `"docs.config.ts - \`the default export\` is missing"`,
  );
});

it('says in a line where the title of the site belongs now', async () => {
  const root = temporaryProject({
    'docs.config.ts': `export default { site: { title: 'Shop' }, releases: [{ id: 'shop', label: 'Shop', slug: 'api', package: 'shop' }] };`,
  });
  const lines: string[] = [];
  await loadConfig(root, false, (line) => lines.push(line));
  expect(lines).toMatchInlineSnapshot(`
    [
      "docs.config.ts - the key \`site\` is no longer read: the title and the description of the site belong to starlight({ … }) in astro.config, its address to \`site\` there",
    ]
  `);
});
