import { expect, test } from 'vitest';
import { blockLanguage, normaliseCode } from './block.ts';
import { declaresForAll } from './declares.ts';
import { importedModules, isPath } from './imports.ts';
import { isInside } from '../files/is-inside.ts';
import { mappedFiles } from './modules.ts';

test.each([
  ['ts', 'ts'],
  ['TypeScript', 'ts'],
  ['mts', 'ts'],
  ['ts{1,3}', 'ts'],
  ['ts:file.ts', 'ts'],
  ['{.ts}', 'ts'],
  ['javascript', 'js'],
  ['jsx', 'jsx'],
  ['tsx', 'tsx'],
  ['tsconfig', undefined],
  ['js-nolint', undefined],
  ['json', undefined],
  ['constructor', undefined],
  ['', undefined],
])('a fence of "%s" is checked as %s', (word, lang) => {
  expect(blockLanguage(word)).toBe(lang);
});

test('code is compared with LF and without blank lines at its end', () => {
  expect(normaliseCode('a\r\nb\rc\n\n')).toBe('a\nb\nc');
});

test('finds every module that code names', () => {
  const code = `
    /// <reference types="far" />
    /// <reference path="near.d.ts" />
    /** @import { A } from 'comment' */
    import a from 'plain'; import 'effect'; export * from "again";
    import type { B } from '@scope/name/sub';
    const c = await import('dynamic'); const d = require('common'); type E = import('inline').E;
    declare module 'augmented' {}
    await import(/* a 'note' */ // and
      './noted'); import(\`template\`); import{g}from'close';
  `;
  expect(importedModules(code).toSorted()).toEqual(
    [
      '@scope/name/sub',
      './near.d.ts',
      './noted',
      'again',
      'augmented',
      'comment',
      'close',
      'common',
      'dynamic',
      'effect',
      'far',
      'inline',
      'plain',
      'template',
    ].toSorted(),
  );
});

test('tells packages from paths', () => {
  expect(['./a', '../a', '.', '..', '/a', 'a', '@a/b', '.a'].map(isPath)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('modules are mapped by name or by a pattern', () => {
  const modules = { sdk: ['/a/sdk.ts'], 'lib/*': ['/a/lib/*.ts'] };
  expect(mappedFiles(modules, 'sdk')).toEqual(['/a/sdk.ts']);
  expect(mappedFiles(modules, 'lib/one')).toEqual(['/a/lib/one.ts']);
  expect(mappedFiles(modules, 'lib')).toBeUndefined();
  expect(mappedFiles(modules, 'toString')).toBeUndefined();
});

test('a block that may declare something for all is known by its code', () => {
  const declares = (code: string): boolean => declaresForAll({ code });
  expect(
    [
      'declare global {}',
      'declare /* a ** b */ global // c\n {}',
      "declare module 'a' {}",
      '/// <reference types="a" />',
    ].map(declares),
  ).toEqual([true, true, true, true]);
  expect(
    ['declare namespace A {}', 'declare const global: 1;', `global ${'/'.repeat(5000)}`].map(declares),
  ).toEqual([false, false, false]);
  expect(declaresForAll({ code: '', ending: 'd.ts' })).toBe(true);
});

test('a folder holds itself and what is below it', () => {
  expect(['/a', '/a/b', '/ab', '/', '/a/..b'].map((path) => isInside(path, '/a'))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});
