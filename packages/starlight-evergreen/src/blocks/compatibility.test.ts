import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect } from './collect.ts';
import { checkCompatibility } from './compatibility.ts';
import { createProject, fence, typesPackage } from './testing/project.ts';

function check(
  code: string,
  files: Record<string, string> = {},
  bundlerOnly: readonly string[] = [],
): string[] {
  const { root } = createProject({ 'docs/page.md': fence(code), ...files });
  const { blocks } = collect({ root, paths: [join(root, 'docs')] });
  expect(blocks).toHaveLength(1);
  return checkCompatibility(blocks, { root, bundlerOnly }).map(({ where, message }) => `${where} ${message}`);
}

test('a block that compiles in every project has no problems', () => {
  const code =
    "import { type A, a } from 'sdk';\n\nexport const copy: A = a;\nconsole.log(await Promise.resolve(copy));";
  expect(check(code, typesPackage('sdk', 'export type A = number; export declare const a: A;'))).toEqual([]);
});

test('what one kind of project does not find is told with its name', () => {
  expect(
    check("import { a } from '../src/other';\n\nconsole.log(a);", { 'src/other.ts': 'export const a = 1;' }),
  ).toEqual([
    `docs/page.md:2:19 with Node's module resolution: TS2835: Relative import paths need explicit file extensions in ECMAScript imports when '--moduleResolution' is 'node16' or 'nodenext'. Did you mean '../src/other.js'?`,
  ]);
});

test('a part of a package that only bundlers find is looked for by them alone', () => {
  const code = "import { a } from 'old/part';\n\nexport const copy: number = a;";
  const files = {
    'node_modules/old/package.json': '{ "name": "old", "version": "1.0.0" }',
    'node_modules/old/part.d.ts': 'export declare const a: number;',
  };
  expect(check(code, files)).toEqual([expect.stringContaining("with Node's module resolution: TS2307")]);
  expect(check(code, files, ['old'])).toEqual([]);
  // It has to compile for them all the same.
  expect(check(code.replace('number', 'string'), files, ['old'])).toEqual([
    expect.stringContaining("with a bundler's module resolution: TS2322"),
  ]);
});

test('settings that readers may have are on', () => {
  const code = "import { A } from 'sdk';\n\nexport const read = (a: A): string => a.list[0];";
  const found = check(code, typesPackage('sdk', 'export interface A { list: string[] }'));
  expect(found.map((line) => line.replace(/: (TS\d+).*/s, ' $1'))).toEqual([
    "docs/page.md:2:10 with a bundler's module resolution TS1484",
    "docs/page.md:2:10 with Node's module resolution TS1484",
    "docs/page.md:4:39 with a bundler's module resolution TS2322",
    "docs/page.md:4:39 with Node's module resolution TS2322",
  ]);
});

test('expected errors are left out', () => {
  expect(check('// @errors: 2322\nexport const wrong: number = "text";')).toEqual([]);
});
