import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { problemsOf } from '../reference/testing/problems-of.ts';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { findPackage, findPackageFolder, installedVersion } from './find-package.ts';
import { packageName } from './package-name.ts';

const manifest = {
  version: '1.2.3',
  exports: {
    '.': { types: './index.d.ts', import: './index.js' },
    './billing': { import: { types: './billing.d.ts', default: './billing.js' } },
  },
};

function project(): string {
  return temporaryProject({
    'node_modules/@shop/sdk/package.json': JSON.stringify(manifest),
    'node_modules/@shop/sdk/index.d.ts': '',
    'node_modules/@shop/sdk/billing.d.ts': '',
    'pages/deep/page.md': '',
  });
}

it('finds the folder of a package from any folder below it', () => {
  const root = project();
  const folder = join(root, 'node_modules/@shop/sdk');
  expect(findPackageFolder('@shop/sdk', join(root, 'pages/deep'))).toBe(folder);
  expect(findPackageFolder('gone', root)).toBe(undefined);
  expect(installedVersion('@shop/sdk', join(root, 'pages'))).toBe('1.2.3');
  expect(installedVersion('gone', root)).toBe(undefined);
});

it('finds the files of a package and of an entry of one', () => {
  const root = project();
  const folder = join(root, 'node_modules/@shop/sdk');
  expect(findPackage('@shop/sdk', root)).toEqual({
    version: '1.2.3',
    code: join(folder, 'index.js'),
    declarations: join(folder, 'index.d.ts'),
  });
  expect(findPackage('@shop/sdk/billing', root)).toEqual({
    version: '1.2.3',
    code: join(folder, 'billing.js'),
    declarations: join(folder, 'billing.d.ts'),
  });
});

it('names the entries that a package has', async () => {
  expect(await problemsOf(() => findPackage('@shop/sdk/taxes', project()))).toMatchInlineSnapshot(`
    "docs.config.ts - the package "@shop/sdk" has no entry "./taxes"
      Its entries are ., ./billing."
  `);
});

it('tells the package from what is imported of it', () => {
  expect(['zod/mini', '@a/b/c', 'zod'].map(packageName)).toEqual(['zod', '@a/b', 'zod']);
});

it('finds the folder behind a link, from which a package finds its own dependencies', () => {
  const store = project();
  const root = temporaryProject({ 'page.md': '' });
  mkdirSync(join(root, 'node_modules/@shop'), { recursive: true });
  symlinkSync(join(store, 'node_modules/@shop/sdk'), join(root, 'node_modules/@shop/sdk'));
  expect(findPackage('@shop/sdk', root).declarations).toBe(join(store, 'node_modules/@shop/sdk/index.d.ts'));
});
