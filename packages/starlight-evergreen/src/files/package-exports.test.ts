import { expect, it } from 'vitest';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { findPackage, listEntries } from './find-package.ts';
import { exportTargets, namedEntries } from './package-exports.ts';

it.each([
  ['./index.js', '.', './index.js'],
  [['./gone/*', './index.js'], '.', './gone/*'],
  [{ import: './a.js', require: './a.cjs' }, '.', './a.js'],
  [{ '.': { browser: './b.js', node: { import: './n.js' } } }, '.', './n.js'],
  [{ './*': './dist/*.js' }, './models/plan', './dist/models/plan.js'],
  [{ './*': './dist/*.js', './models/*': './models/*.mjs' }, './models/plan', './models/plan.mjs'],
  [{ './*.js': './dist/*.js', './*': './dist/*.mjs' }, './plan.js', './dist/plan.js'],
  [{ './*': './dist/*', './internal/*': null }, './internal/key.js', undefined],
  [{ './models': './models.js' }, './plans', undefined],
  [{}, '.', undefined],
  [undefined, './models', undefined],
  [42, '.', undefined],
])('finds the code that exports %j names under %s', (exports, entry, code) => {
  expect(exportTargets(exports, entry).code).toBe(code);
});

it('lists the entries that are modules', () => {
  expect(
    namedEntries({
      '.': './a.js',
      './models': './m.js',
      './*': './*.js',
      './package.json': './package.json',
    }),
  ).toEqual(['.', './models']);
  expect(namedEntries('./index.js')).toEqual(['.']);
});

it('lists what patterns stand for, each file once, and finds the declarations of each', () => {
  const manifest = {
    exports: {
      '.': './index.js',
      './*.js': { types: './types/*.d.ts', default: './esm/*.js' },
      './*': { types: './types/*.d.ts', default: './esm/*.js' },
      './internal/*': null,
    },
  };
  const root = temporaryProject({
    'node_modules/shop/package.json': JSON.stringify(manifest),
    'node_modules/shop/esm/models/index.js': '',
    'node_modules/shop/esm/plan.js': '',
    'node_modules/shop/esm/internal/key.js': '',
    'node_modules/shop/types/models/index.d.ts': '',
    'node_modules/shop/types/plan.d.ts': '',
  });
  expect(listEntries('shop', root)).toEqual({
    named: [],
    behindPatterns: ['shop/models/index.js', 'shop/plan.js'],
  });
  expect(findPackage('shop/models/index.js', root).declarations).toBe(
    `${root}/node_modules/shop/types/models/index.d.ts`,
  );
});

it('finds the files of a package without exports', () => {
  const root = temporaryProject({
    'node_modules/shop/package.json': '{ "main": "./index.js" }',
    'node_modules/shop/models/index.js': '',
    'node_modules/shop/models/index.d.ts': '',
  });
  expect(findPackage('shop/models', root).code).toBe(`${root}/node_modules/shop/models/index.js`);
  expect(listEntries('shop', root).behindPatterns).toEqual(['shop/models/index.js']);
});
