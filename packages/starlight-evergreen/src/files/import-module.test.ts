import { expect, test } from 'vitest';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { reasonOf } from '../problem/reason.ts';
import { loadProblem } from './load-problem.ts';

/** What Node itself makes of modules, each in a folder of its own: the test runner would find imports its own way. */
function loadAll(cases: readonly Record<string, string>[], warnings = ''): unknown[] {
  const files = cases.flatMap((each, index) =>
    Object.entries(each).map(([file, text]) => [`${index}/${file}`, text] as const),
  );
  const root = temporaryProject({
    ...Object.fromEntries(files),
    'load.ts': `import { importModule } from ${JSON.stringify(join(import.meta.dirname, 'import-module.ts'))};
import { loadProblem } from ${JSON.stringify(join(import.meta.dirname, 'load-problem.ts'))};
import { join } from 'node:path';
for (let index = 0; index < ${cases.length}; index += 1) {
  const root = join(import.meta.dirname, String(index));
  const result = await importModule(join(root, 'main.ts')).catch((error) => loadProblem(error, root, { where: 'main.ts' }));
  console.log(JSON.stringify(result));
}`,
  });
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', join(root, 'load.ts')], {
    encoding: 'utf8',
  });
  expect(stderr).toBe(warnings);
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

const part = `import { z } from 'zod'; export const part = z.string().parse('found');`;

const taken: [what: string, files: Record<string, string>, exported: object][] = [
  ['an enum', { 'main.ts': `export enum Level { Low = 'low' }` }, { Level: { Low: 'low' } }],
  [
    'a const enum of another file',
    {
      'main.ts': `import { L } from './l'; export const l = L.Low;`,
      'l.ts': `export const enum L { Low = 1 }`,
    },
    { l: 1 },
  ],
  ['a namespace', { 'main.ts': `export namespace N { export const a = 1; }` }, { N: { a: 1 } }],
  [
    'a class with parameter properties',
    { 'main.ts': `class A { constructor(readonly a: number) {} } export const a = new A(2);` },
    { a: { a: 2 } },
  ],
  [
    'an import without an ending',
    { 'main.ts': `export { part } from './part';`, 'part.ts': part },
    { part: 'found' },
  ],
  [
    'an import with the ending of JavaScript',
    { 'main.ts': `export { part } from './part.js';`, 'part.ts': part },
    { part: 'found' },
  ],
  [
    'an import of a folder',
    { 'main.ts': `export { part } from './part';`, 'part/index.ts': part },
    { part: 'found' },
  ],
  [
    'an import of JavaScript with declarations',
    {
      'main.ts': `export { part } from './part';`,
      'part.js': part,
      'part.d.ts': 'export const part: string;',
    },
    { part: 'found' },
  ],
  ['an import of JSX', { 'main.ts': `export { part } from './part';`, 'part.tsx': part }, { part: 'found' }],
  [
    'a type that is imported like a value',
    {
      'main.ts': `import { Shape } from './shape'; export const a: Shape = 1;`,
      'shape.ts': 'export type Shape = number;',
    },
    { a: 1 },
  ],
  [
    'a type that is handed on like a value',
    {
      'main.ts': `export { Shape, part } from './shape'; export * from './other';`,
      'shape.ts': 'export interface Shape {} export const part = 1; type Own = 1; export type { Own };',
      'other.ts': `import { Shape } from './shape'; export const a: Shape = 2; export type a = 2;`,
    },
    { part: 1, a: 2 },
  ],
  [
    'JSON',
    { 'main.ts': `import data from './data.json'; export const a = data.a;`, 'data.json': '\uFEFF{"a":1}' },
    { a: 1 },
  ],
  [
    'an alias of a tsconfig, through an enum of a module that finds its own',
    {
      'main.ts': `export { part } from '@/b';`,
      'tsconfig.json': '{ "extends": "./base.json" } // with a comment',
      'base.json': '{ "compilerOptions": { "paths": { "@/*": ["./lib/*"] } } }',
      'lib/b.ts': `import { part as p } from './c'; enum E { a } export const part = p + E.a;`,
      'lib/c.ts': part,
    },
    { part: 'found0' },
  ],
  [
    'a package of TypeScript',
    {
      'main.ts': `export { part } from 'acme';`,
      'node_modules/acme/package.json': '{ "name": "acme", "exports": "./index.ts", "type": "module" }',
      'node_modules/acme/index.ts': 'export const part: string = "found";',
    },
    { part: 'found' },
  ],
];

test('takes what TypeScript takes', () => {
  const found = loadAll(taken.map(([, files]) => files));
  expect(taken.map(([what], index) => [what, found[index]])).toEqual(
    taken.map(([what, , exported]) => [what, exported]),
  );
});

const refused: [text: string, problem: object][] = [
  ['export const a = ;', { where: 'main.ts:1:18', message: 'cannot be loaded: Expression expected' }],
  [
    `enum A { a }\ninterface B { b: string }\nexport const b = 1;\nthrow new Error('not today.');`,
    { where: 'main.ts:4:7', message: 'cannot be loaded: not today' },
  ],
  [
    `import { a } from './gone'; export const b = a;`,
    { where: 'main.ts', hint: 'Correct the import, or add the file.' },
  ],
  [
    `import { a } from 'gone'; export const b = a;`,
    { where: 'main.ts', hint: 'Install the package, or correct the import.' },
  ],
  [
    `console.error('once'); JSON.parse('{');`,
    { where: 'main.ts:1:29', message: expect.stringMatching(/^cannot be loaded: Expected property name/) },
  ],
  ['throw null;', { where: 'main.ts', message: 'cannot be loaded: null' }],
  [
    `import { part } from './part'; export { part };`,
    { where: 'part.ts:1:30', message: 'main.ts cannot be loaded: broken' },
  ],
];

test('says what is wrong, and where', () => {
  const part = `export const part = 1; throw new Error('broken');`;
  const found = loadAll(
    refused.map(([text]) => ({ 'main.ts': text, 'part.ts': part })),
    'once\n',
  );
  for (const [index, [text, problem]] of refused.entries()) expect(found[index], text).toMatchObject(problem);
});

test('anything can be thrown', () => {
  const hostile = new Proxy(new Error('x'), {
    get: () => {
      throw new Error('no');
    },
  });
  for (const thrown of [
    undefined,
    null,
    0,
    '',
    Symbol('s'),
    Object.create(null),
    hostile,
    {
      get message() {
        throw hostile;
      },
    },
    'a'.repeat(5000),
  ]) {
    const { message } = loadProblem(thrown, '/project', { where: 'a.ts' });
    expect(message).toMatch(/^cannot be loaded: ./);
    expect(message.length).toBeLessThan(700);
  }
  expect(reasonOf(new TypeError(''))).toBe('TypeError');
});
