import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block } from './block.ts';
import { runCheck } from './run-check.ts';
import { createProject, fence, typesPackage } from './testing/project.ts';

const pages = {
  'docs/a.md': fence('export const a = 1;'),
  'docs/b.md': fence('export const b = 2;'),
};

test('an unchanged second run takes everything from the cache and says the same', async () => {
  const { root } = createProject({ ...pages, 'docs/c.md': fence('const c: number = "three";') });
  const options = { root, paths: ['docs'], cacheDir: join(root, '.cache') };
  const first = await runCheck(options);
  const second = await runCheck(options);
  expect(first).toMatchObject({ checked: 3, cached: 0, hovers: 3 });
  expect(second).toEqual({ ...first, checked: 0, cached: 3, milliseconds: second.milliseconds });
  expect(second.problems).toHaveLength(1);
});

test('a cached run never loads the compiler', async () => {
  const { root } = createProject(pages);
  const cacheDir = join(root, '.cache');
  await runCheck({ root, paths: ['docs'], cacheDir });
  const program = `
    import { createRequire } from 'node:module';
    import { runCheck } from ${JSON.stringify(new URL('./run-check.ts', import.meta.url).href)};
    const { cached } = await runCheck(${JSON.stringify({ root, paths: ['docs'], cacheDir })});
    const loaded = Object.keys(createRequire(import.meta.url).cache).some((file) => file.endsWith('typescript.js'));
    console.log(JSON.stringify({ cached, loaded }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
  expect(JSON.parse(output.toString())).toEqual({ cached: 2, loaded: false });
});

test('only a changed block is checked again', async () => {
  const { root, write } = createProject(pages);
  const options = { root, paths: ['docs'], cacheDir: join(root, '.cache') };
  await runCheck(options);
  write('docs/b.md', `${fence('export const b = 2;')}\n${fence('const wrong: number = "two";')}`);
  const { checked, cached, problems } = await runCheck(options);
  expect({ checked, cached }).toEqual({ checked: 1, cached: 2 });
  expect(problems.map(({ where }) => where)).toEqual(['docs/b.md:6:7']);
});

test('a full run drops what no page has any more, a run on a part keeps it', async () => {
  const { root, write } = createProject(pages);
  const cacheDir = join(root, '.cache');
  const entries = (): number =>
    readFileSync(join(cacheDir, 'checked.jsonl'), 'utf8').match(/"code":/g)?.length ?? 0;
  await runCheck({ root, paths: ['docs'], cacheDir, prune: true });
  write('docs/b.md', 'No code.');
  await runCheck({ root, paths: ['docs/a.md'], cacheDir });
  expect(entries()).toBe(2);
  await runCheck({ root, paths: ['docs'], cacheDir, prune: true });
  expect(entries()).toBe(1);
  expect(readdirSync(cacheDir).toSorted()).toEqual(['checked.jsonl', 'fences.jsonl']);
});

test('what a build shows beside the pages is kept with them, and is not counted', async () => {
  const { root } = createProject(pages);
  const cacheDir = join(root, '.cache');
  const beside: Block[] = [
    { file: join(root, 'block.md'), line: 1, column: 0, lang: 'ts', code: 'export const c = 3;' },
  ];
  const { blocks, checked } = await runCheck({ root, paths: ['docs'], cacheDir, prune: true, beside });
  expect({ blocks, checked }).toEqual({ blocks: 2, checked: 2 });
  expect(readFileSync(join(cacheDir, 'checked.jsonl'), 'utf8')).toContain('export const c = 3;');
});

test('a folder elsewhere finds its own packages first, then those of the project', async () => {
  const project = createProject({
    ...typesPackage('both', 'export declare const where: "project";'),
    ...typesPackage('ours', 'export declare const ours: "project";'),
    'src/mapped.ts': 'export const mapped = "module" as const;',
  });
  const elsewhere = createProject({
    ...typesPackage('both', 'export declare const where: "elsewhere";'),
    'guide.md': fence(
      [
        "import { where } from 'both';",
        "import { ours } from 'ours';",
        "import { mapped } from 'mapped';",
        "export const places: ['elsewhere', 'project', 'module'] = [where, ours, mapped];",
      ].join('\n'),
    ),
  });
  const modules = { mapped: ['src/mapped.ts'] };
  const report = await runCheck({ root: project.root, from: elsewhere.root, paths: ['.'], modules });
  expect(report.problems).toEqual([]);
  expect(report.blocks).toBe(1);
});

test('in the project a mapped module wins over an installed package', async () => {
  const { root } = createProject({
    ...typesPackage('sdk', 'export declare const from: "package";'),
    'src/sdk.ts': 'export const from = "module" as const;',
    'docs/a.md': fence("import { from } from 'sdk';\n\nexport const place: 'module' = from;"),
  });
  const { problems } = await runCheck({ root, paths: ['docs'], modules: { sdk: ['src/sdk.ts'] } });
  expect(problems).toEqual([]);
});

test('a file is read in whatever encoding it has, with whatever line ends', async () => {
  const text = 'ä\n\n' + fence('export const a: number = "x";');
  const { root } = createProject({});
  const files: Record<string, Buffer> = {
    'bom.md': Buffer.from('\uFEFF' + text),
    'cr.md': Buffer.from(text.replaceAll('\n', '\r')),
    'crlf.md': Buffer.from(text.replaceAll('\n', '\r\n')),
    'latin.md': Buffer.from(text, 'latin1'),
    'module.ts': Buffer.from('\uFEFF// @errors: 2322\nconst a: number = "x";\nexport {};'),
    'utf16.md': Buffer.from('\uFEFF' + text, 'utf16le'),
    'utf16be.md': Buffer.from('\uFEFF' + text, 'utf16le').swap16(),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
  const { problems } = await runCheck({ root, paths: ['.'] });
  expect(problems.map(({ where }) => where)).toEqual([
    'bom.md:4:14',
    'cr.md:4:14',
    'crlf.md:4:14',
    'latin.md:1:1',
    'latin.md:4:14',
    'utf16.md:4:14',
    'utf16be.md:4:14',
  ]);
  expect(problems[3]).toMatchObject({ hint: 'Save the file as UTF-8.' });
});

test('code on which the compiler fails is a problem of its own block, and is not remembered', async () => {
  const deep = fence(`export const a = ${'['.repeat(3000)}${']'.repeat(3000)};`);
  const { root } = createProject({ 'docs/a.md': deep + fence('export const b: number = "x";') });
  const options = { root, paths: ['docs'], cacheDir: join(root, '.cache') };
  const { problems } = await runCheck(options);
  expect(problems.map(({ where, message }) => `${where} ${message}`)).toEqual([
    'docs/a.md:2:1 the compiler fails on this block, so nothing is known about it (it is nested too deep)',
    "docs/a.md:5:14 TS2322: Type 'string' is not assignable to type 'number'.",
  ]);
  expect(await runCheck(options)).toMatchObject({ checked: 1, cached: 1 });
});

test('a path that does not exist is a problem', async () => {
  const { root } = createProject({});
  const { problems } = await runCheck({ root, paths: ['nowhere'] });
  expect(problems).toEqual([
    {
      where: 'nowhere',
      message: 'there is no such file or folder',
      hint: 'Give paths relative to the folder you are in.',
    },
  ]);
});

test('many blocks are spread over threads, and each result stays with its block', async () => {
  const count = 801;
  const blocks = Array.from({ length: count }, (_, index) =>
    fence(`export const value${index}: ${index % 400 === 7 ? 'string' : 'number'} = ${index};`),
  );
  const { root } = createProject({ 'docs/many.md': blocks.join('\n') });
  const progress: number[] = [];
  const onProgress = (done: number): number => progress.push(done);
  const { problems, checked, hovers } = await runCheck({ root, paths: ['docs'], onProgress });
  expect({ checked, hovers }).toEqual({ checked: count, hovers: count });
  expect(problems.map(({ where }) => where)).toEqual([
    `docs/many.md:${7 * 4 + 2}:14`,
    `docs/many.md:${407 * 4 + 2}:14`,
  ]);
  expect(progress.at(-1)).toBe(count);
});

test('what cannot be read is a problem beside the others', async () => {
  const { root } = createProject({ ...pages, 'more/c.md': fence('const c: number = "three";') });
  // A link to itself is refused to everybody, whatever their rights.
  symlinkSync('loop.md', join(root, 'docs/loop.md'));
  const { problems } = await runCheck({ root, paths: ['docs', 'more'] });
  expect(problems).toMatchObject([
    { where: 'docs/loop.md', message: expect.stringMatching(/^cannot be read \(ELOOP: /) },
    { where: 'more/c.md:2:7' },
  ]);
});
