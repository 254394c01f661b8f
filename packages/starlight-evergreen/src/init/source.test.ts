import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { likelyClient } from './exports.ts';
import { findSource } from './source.ts';
import { ProblemError } from '../problem/problem.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'source-'));
  mkdirSync(join(root, 'node_modules'));
  const zod = dirname(createRequire(import.meta.url).resolve('zod/package.json'));
  symlinkSync(zod, join(root, 'node_modules/zod'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
});

afterEach(() => rmSync(root, { recursive: true }));

function installed(manifest: object, files: Record<string, string>): void {
  const folder = join(root, 'node_modules/shop-sdk');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'shop-sdk',
      version: '2.1.0',
      type: 'module',
      exports: './index.js',
      ...manifest,
    }),
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

const zod = "import * as z from 'zod';\n";

async function problemOf(asked: string): Promise<string> {
  const error: unknown = await findSource(asked, root).catch((reason: unknown) => reason);
  if (!(error instanceof ProblemError)) throw new Error('It was found.');
  return error.message;
}

test('a package that exports schemas is a release of its own', async () => {
  installed(
    { exports: './index.js' },
    {
      'index.js': `${zod}export const ItemSchema = z.object({});\nexport class ShopError extends Error {}\nexport class Shop {}\nexport class Other {}`,
    },
  );
  expect(await findSource('shop-sdk', root)).toEqual({
    specifier: 'shop-sdk',
    version: '2.1.0',
    release: { package: 'shop-sdk' },
    classes: ['Other', 'Shop'],
    client: 'Shop',
  });
});

test('schemas of an entry of its own are a release of that entry', async () => {
  installed(
    { exports: { '.': './index.js', './models': './models.js', './broken': './none.js', './*': './*.js' } },
    { 'index.js': 'export class Client {}', 'models.js': `${zod}export const Item = z.object({});` },
  );
  expect(await findSource('shop-sdk', root)).toEqual({
    specifier: 'shop-sdk/models',
    version: '2.1.0',
    release: { package: 'shop-sdk/models' },
    classes: ['Client'],
    client: 'Client',
  });
});

test('schemas of zod 3 are told by their name', async () => {
  installed(
    { dependencies: { zod: '^3.25.0' } },
    {
      'index.js': "import { z } from 'zod/v3';\nexport const Item = z.object({});",
    },
  );
  expect(await problemOf('shop-sdk')).toContain('its 1 schemas are of zod 3 (it asks for zod ^3.25.0)');
});

test('says what is missing, and the way out', async () => {
  installed({}, { 'index.js': 'export const a = 1;' });
  expect(await problemOf('shop-sdk')).toContain('exports no zod schema');
  expect(await problemOf('no-sdk')).toContain('npm install --save-dev --save-exact no-sdk');
  expect(await problemOf('./none.ts')).toContain('there is no such file');
  writeFileSync(join(root, 'broken.ts'), 'throw new Error("not today");');
  expect(await problemOf('./broken.ts')).toContain('cannot be loaded: not today');
});

test('a module is a release by its path', async () => {
  writeFileSync(join(root, 'shop.ts'), `${zod}export const Item = z.object({ id: z.string() });`);
  expect(await findSource('shop.ts', root)).toMatchObject({
    specifier: 'shop',
    release: { module: './shop.ts', import: 'shop' },
  });
});

test('the likely client has the name of the package, else says that it is one', () => {
  expect(likelyClient(['Http', 'Acme', 'AcmeClient'], '@acme/sdk')).toBe('Acme');
  expect(likelyClient(['Retry', 'PetClient'], 'other')).toBe('PetClient');
  expect(likelyClient(['Retry'], 'other')).toBeUndefined();
});
