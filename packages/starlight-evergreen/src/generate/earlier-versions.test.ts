import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOptions } from '../blocks/check-options.ts';
import { createLookup } from '../blocks/lookup.ts';
import { runCheck } from '../blocks/run-check.ts';
import { loadConfig } from '../config/load-config.ts';
import { formatProblem } from '../problem/problem.ts';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { generate } from './generate.ts';

/** A package with a model that has one field more in each version, and others. */
function sdk(
  folder: string,
  version: string,
  fields: readonly string[],
  others: readonly string[] = [],
): Record<string, string> {
  const manifest = {
    name: 'sdk',
    version,
    type: 'module',
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
  };
  const models = [['Plan', fields] as const, ...others.map((name) => [name, [name.toLowerCase()]] as const)];
  const schemas = models.map(([name, keys]) => {
    const shape = keys.map((key) => `${key}: z.string()`).join(', ');
    return `export const ${name}$inboundSchema = z.object({ ${shape} });`;
  });
  const types = models.map(([name, keys]) => {
    const shape = keys.map((key) => `${key}: string`).join('; ');
    return `export type ${name} = { ${shape} };\nexport declare const ${name}$inboundSchema: z.ZodType<${name}>;`;
  });
  return {
    [`${folder}/package.json`]: JSON.stringify(manifest),
    [`${folder}/index.js`]: `import { z } from 'zod';\n${schemas.join('\n')}\n`,
    [`${folder}/index.d.ts`]: `import type { z } from 'zod';\n${types.join('\n')}\n`,
  };
}

function project(versions: string[]): string {
  const release = {
    id: 'sdk',
    label: 'SDK 3',
    slug: 'reference',
    package: 'sdk',
    suffixes: { response: '$inboundSchema', request: '$outboundSchema' },
    notes: [{ field: 'Plan.colour', note: 'As a name.' }],
    versions,
  };
  return temporaryProject({
    'package.json': JSON.stringify({
      type: 'module',
      devDependencies: { 'sdk-1': 'npm:sdk@1.0.0', 'sdk-2': 'npm:sdk@2.0.0', 'sdk-3': 'npm:sdk@3.0.0' },
    }),
    'docs.config.ts': `export default ${JSON.stringify({ releases: [release] })};`,
    ...sdk('node_modules/sdk', '3.0.0', ['id', 'name', 'colour']),
    ...sdk('node_modules/sdk-3', '3.0.0', ['id']),
    ...sdk('node_modules/sdk-2', '2.0.0', ['id', 'name']),
    ...sdk('node_modules/sdk-1', '1.0.0', ['id'], ['Legacy']),
  });
}

describe('earlier versions', () => {
  it('have pages of their own, made from what they ship', async () => {
    const { releases, problems, json } = await generate(project(['1.0.0', '2.0.0']));
    // A note about a field that only the current version has is no problem of theirs.
    expect(problems.map((problem) => formatProblem(problem))).toEqual([]);
    const made = releases.map(({ release, pages }) => [
      release.reference.version,
      pages.map(({ file }) => file),
    ]);
    expect(made).toEqual([
      ['3.0.0', ['reference/index.md', 'reference/models/plan.md']],
      ['2.0.0', ['2.0.0/reference/index.md', '2.0.0/reference/models/plan.md']],
      [
        '1.0.0',
        ['1.0.0/reference/index.md', '1.0.0/reference/models/legacy.md', '1.0.0/reference/models/plan.md'],
      ],
    ]);
    const texts = releases.map(({ pages }) => pages.at(-1)?.text ?? '');
    expect(texts.map((text) => text.includes('colour'))).toEqual([true, false, false]);
    expect(texts.map((text) => /### .*name/.test(text))).toEqual([true, true, false]);
    // Whoever reads the reference as data reads what is current.
    expect(Object.keys(json.releases)).toEqual(['sdk']);
  });

  it('say that they are earlier, and where the others have the same', async () => {
    const { releases } = await generate(project(['1.0.0', '2.0.0']));
    const keysOf = (file: string): string[] => {
      const page = releases.flatMap(({ pages }) => pages).find((each) => each.file === file);
      return page?.text.split('\n').filter((line) => /^(?:versions|pagefind|banner):/.test(line)) ?? [];
    };
    expect(keysOf('reference/models/plan.md')).toMatchInlineSnapshot(`
      [
        "versions: {"3.0.0":"/reference/models/plan/","2.0.0":"/2.0.0/reference/models/plan/","1.0.0":"/1.0.0/reference/models/plan/"}",
      ]
    `);
    expect(keysOf('1.0.0/reference/models/plan.md')).toMatchInlineSnapshot(`
      [
        "versions: {"3.0.0":"/reference/models/plan/","2.0.0":"/2.0.0/reference/models/plan/","1.0.0":"/1.0.0/reference/models/plan/"}",
        "pagefind: false",
        "banner: {"content":"This is version 1.0.0. The current one is <a href=\\"/reference/models/plan/\\">3.0.0</a>."}",
      ]
    `);
    expect(keysOf('1.0.0/reference/models/legacy.md')).toMatchInlineSnapshot(`
      [
        "versions: {"1.0.0":"/1.0.0/reference/models/legacy/"}",
        "pagefind: false",
        "banner: {"content":"This is version 1.0.0. The current one, <a href=\\"/reference/\\">3.0.0</a>, does not have this."}",
      ]
    `);
    expect(keysOf('2.0.0/reference/index.md')).toMatchInlineSnapshot(`
      [
        "versions: {"3.0.0":"/reference/","2.0.0":"/2.0.0/reference/","1.0.0":"/1.0.0/reference/"}",
        "pagefind: false",
        "banner: {"content":"This is version 2.0.0. The current one is <a href=\\"/reference/\\">3.0.0</a>."}",
      ]
    `);
  });

  it('are told apart from the current one, and from what cannot be read', async () => {
    const root = project(['1.0.0', '3.0.0']);
    writeFileSync(join(root, 'node_modules/sdk-1/index.js'), 'export const nothing = 1;');
    const { problems } = await generate(root);
    expect(problems.map((problem) => formatProblem(problem))).toMatchInlineSnapshot(`
      [
        "docs.config.ts - the package "sdk" of release "sdk@1.0.0" exports no zod schema
        Reference pages are made from the zod schemas that a package exports beside its types. Name the entries that export them under \`entries\`, or describe the models with schemas of your own: \`module\` in the place of \`package\`.
        Take 1.0.0 out of \`versions\`, or name a later version.",
        "docs.config.ts - the versions of release "sdk" name 3.0.0, which is the current one
        Take 3.0.0 out of \`versions\`: the release has its pages.",
      ]
    `);
  });

  it('leave no trace where there is only the current one', async () => {
    const { releases } = await generate(project([]));
    const text = releases.flatMap(({ pages }) => pages.map((page) => page.text)).join('\n');
    expect(text).not.toMatch(/^(?:versions|pagefind|banner):/m);
  });

  it('are what the blocks on their pages are checked against', async () => {
    const root = project(['1.0.0', '2.0.0']);
    const { releases } = await generate(root);
    for (const { file, text } of releases.flatMap(({ pages }) => pages)) {
      const path = join(root, 'src/content/docs', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const options = checkOptions(await loadConfig(root), root);
    const check = () => runCheck({ ...options, paths: ['src/content/docs'] });
    const first = await check();
    expect(first.problems).toEqual([]);
    expect(first.checked).toBe(4);
    // What is right on a page of the current version is wrong on one of an earlier one.
    const current = readFileSync(join(root, 'src/content/docs/reference/models/plan.md'), 'utf8');
    writeFileSync(join(root, 'src/content/docs/1.0.0/reference/models/plan.md'), current);
    const { problems } = await check();
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("'name' does not exist"),
    ]);
    const block = "import type { Plan } from 'sdk';\nexport const keys: (keyof Plan)[] = ['colour'];\n";
    const { find } = createLookup(options);
    const errorsAt = (page: string) => find(block, 'ts', join(root, 'src/content/docs', page))?.errors.length;
    expect(errorsAt('reference/models/plan.md')).toBe(0);
    expect(errorsAt('2.0.0/reference/models/plan.md')).toBe(1);
    expect(errorsAt('index.md')).toBe(0);
  });
});
