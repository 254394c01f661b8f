import { join } from 'node:path';
import { existsSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLookup } from './lookup.ts';
import { runCheck } from './run-check.ts';
import { createProject, fence } from './testing/project.ts';

test('gives the code without notations, hovers with docs, and queries', () => {
  const { root } = createProject({});
  const code = [
    '/** How many. */',
    'const amount = 2;',
    '//    ^?',
    '// @errors: 2339',
    'amount.nothing;',
  ].join('\n');
  expect(createLookup({ root }).find(code, 'typescript')).toEqual({
    code: ['/** How many. */', 'const amount = 2;', 'amount.nothing;'].join('\n'),
    hovers: [
      { line: 1, character: 6, length: 6, text: 'const amount: 2', docs: 'How many.' },
      { line: 2, character: 0, length: 6, text: 'const amount: 2', docs: 'How many.' },
      { line: 2, character: 7, length: 7, text: 'any' },
    ],
    queries: [{ kind: 'type', line: 1, character: 6, length: 6, text: 'const amount: 2', docs: 'How many.' }],
    errors: [
      {
        line: 2,
        character: 7,
        length: 7,
        sourceLine: 4,
        code: 2339,
        message: "Property 'nothing' does not exist on type '2'.",
        expected: true,
      },
    ],
    faults: [],
  });
});

test('notes and completions are queries, too', () => {
  const { root } = createProject({});
  const code = ["const word = 'text';", '//    ^^^^ a note', 'word.toUpp', '//        ^|'].join('\n');
  const found = createLookup({ root }).find(code, 'ts');
  expect(found?.code).toBe("const word = 'text';\nword.toUpp");
  expect(found?.queries).toEqual([
    { kind: 'note', line: 0, character: 6, length: 4, text: 'a note' },
    { kind: 'completions', line: 1, character: 10, length: 0, text: 'toUpperCase' },
  ]);
});

test('a deprecation is told in the docs of a hover', () => {
  const { root } = createProject({});
  const found = createLookup({ root }).find('/**\n * Old.\n * @deprecated Use b.\n */\nconst a = 1;', 'ts');
  expect(found?.hovers[0]?.docs).toBe('Old.\n\n@deprecated Use b.');
});

test('what is prepared changes no result, and none of it is kept', () => {
  const { root } = createProject({});
  const cacheDir = join(root, '.cache');
  const code = 'export const when = new Date();';
  const lookup = createLookup({ root, cacheDir });
  lookup.prepare(['nothing-of-that-name']);
  lookup.flush();
  expect(existsSync(cacheDir)).toBe(false);
  expect(lookup.find(code, 'ts')).toEqual(createLookup({ root }).find(code, 'ts'));
});

test('languages that are not checked have no result', () => {
  const { root } = createProject({});
  expect(createLookup({ root }).find('{}', 'json')).toBeUndefined();
});

test('finds what a check has stored, whatever the line ends', async () => {
  const code = 'export const a = 1;\nexport const b = a;';
  const { root } = createProject({ 'docs/a.md': fence(code) });
  const cacheDir = join(root, '.cache');
  await runCheck({ root, paths: ['docs'], cacheDir });
  const found = createLookup({ root, cacheDir }).find(`${code.replace('\n', '\r\n')}\n`, 'ts', 'docs/a.md');
  expect(found?.code).toBe(code);
  expect(found?.hovers.map(({ text }) => text)).toEqual(['const a: 1', 'const b: 1', 'const a: 1']);
});

test('sees a changed module of the project, also one that the module imports', () => {
  const { root, write } = createProject({
    'src/index.ts': "export * from './user.ts';",
    'src/user.ts': 'export interface User { name: string }',
  });
  const lookup = createLookup({ root, cacheDir: join(root, '.cache'), modules: { sdk: ['src/index.ts'] } });
  const code = "import type { User } from 'sdk';\n\nexport const read = (user: User): string => user.name;";
  expect(lookup.find(code, 'ts')?.errors).toEqual([]);
  write('src/user.ts', 'export interface User { fullName: string }');
  // A file written twice within a clock tick would look unchanged to the compiler's host.
  utimesSync(join(root, 'src/user.ts'), new Date(), new Date(Date.now() + 5000));
  expect(lookup.find(code, 'ts')?.errors.map((error) => error.code)).toEqual([2339]);
});

test('texts do not name folders of this machine', () => {
  const { root } = createProject({ 'src/index.ts': 'export const one = 1;' });
  const found = createLookup({ root }).find(
    "import * as all from './src/index.ts';\n\nexport const copy = all;",
    'ts',
  );
  expect(found?.hovers.map(({ text }) => text).join('\n')).toContain('typeof all');
  expect(JSON.stringify(found)).not.toContain(root);
});
