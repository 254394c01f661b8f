import { expect, test } from 'vitest';
import { runCheck } from './run-check.ts';
import { createProject, fence, typesPackage } from './testing/project.ts';

const packages = {
  ...typesPackage('globals', 'declare global { const leaked: number }\nexport {};'),
  ...typesPackage('behind', "import 'globals';\nexport declare const behind: 1;"),
  ...typesPackage('script', 'declare const fromScript: number;'),
  ...typesPackage('umd', 'export declare const inUmd: number;\nexport as namespace Umd;'),
  ...typesPackage('base', 'export interface Options { one?: 1 }'),
  ...typesPackage('plugin', "declare module 'base' { interface Options { two?: 2 } }\nexport {};"),
  ...typesPackage('ambient', "declare module 'virtual:one' { export const one: 1 }"),
  ...typesPackage('lib', '/// <reference lib="webworker.importscripts" />\nexport {};'),
  ...typesPackage('@types/wanted', 'declare const wanted: number;'),
  'docs/script.js': 'globalThis.fromScriptFile = 1;\nexport {};',
  'docs/helper.ts': 'declare global { const fromHelper: number }\nexport {};',
};

/** Code that brings something in for all modules, code that uses it, and the error of the latter alone. */
const leaks: Record<string, [source: string, use: string, error: number]> = {
  'globals of a package': ["import 'globals';", 'leaked.toFixed();', 2304],
  'globals of a package behind another': ["import 'behind';", 'leaked.toFixed();', 2304],
  'a script': ["import 'script';", 'fromScript.toFixed();', 2304],
  'a name for scripts': ["import 'umd';", 'Umd.inUmd.toFixed();', 2304],
  'what a package adds to another': [
    "import 'plugin';",
    "import type { Options } from 'base';\nexport const o: Options = { two: 2 };",
    2353,
  ],
  'a module that a package declares': [
    "import 'ambient';",
    "import { one } from 'virtual:one';\none.toFixed();",
    2307,
  ],
  'a library that a package wants': ["import 'lib';", "importScripts('a');", 2304],
  'a reference': ['/// <reference types="wanted" />', 'wanted.toFixed();', 2304],
  'a file beside the page': ["import './helper.ts';", 'fromHelper.toFixed();', 2304],
  'a file of JavaScript beside the page': ["import './script.js';", 'fromScriptFile.toFixed();', 2304],
  'globals of a block': ['declare /* all */ global { const own: number }', 'own.toFixed();', 2304],
  'what a block adds to a package': [
    "declare module 'base' { interface Options { three?: 3 } }",
    "import type { Options } from 'base';\nexport const o: Options = { three: 3 };",
    2353,
  ],
  'a module that a block declares': [
    "declare module 'virtual:two' { export const two: 2 }",
    "import { two } from 'virtual:two';\ntwo.toFixed();",
    2307,
  ],
};

test('no block sees what another declares for all modules, however that got in', async () => {
  const pages = Object.entries(leaks).flatMap(([name, [source, use, error]], index) => [
    [`docs/${index}-a.md`, `${name}\n\n${fence(`${source}\nexport {};`)}`],
    [`docs/${index}-b.md`, fence(`// @errors: ${error}\n${use}\nexport {};`)],
  ]);
  const { root } = createProject({ ...packages, ...Object.fromEntries(pages) });
  const { problems, checked } = await runCheck({ root, paths: ['docs'] });
  expect(problems.map(({ where, message }) => `${where} ${message}`)).toEqual([
    // A module with an `export` can only add to modules that there are.
    expect.stringMatching(/^docs\/12-a\.md:4:16 TS2664/),
  ]);
  expect(checked).toBe(2 * Object.keys(leaks).length + 2);
});

test('a block sees what it brings in itself', async () => {
  const pages = Object.values(leaks).flatMap(([source, use], index) => {
    const isModule = source.startsWith('declare module');
    const isLater = index === 3;
    return isModule || isLater ? [] : [[`docs/${index}.md`, fence(`${source}\n${use}\nexport {};`)]];
  });
  const { root } = createProject({ ...packages, ...Object.fromEntries(pages) });
  const { problems } = await runCheck({ root, paths: ['docs'] });
  expect(problems).toEqual([]);
});

test('a global that a block of JavaScript sets is its own', async () => {
  const { root } = createProject({
    'docs/a.md':
      fence('globalThis.own = 1;\nexport const copy = own;', 'js') + fence('// @errors: 2304\nown;', 'js'),
  });
  expect((await runCheck({ root, paths: ['docs'] })).problems).toEqual([]);
});
