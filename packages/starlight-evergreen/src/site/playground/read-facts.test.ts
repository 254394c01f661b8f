import { expect, test } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import type { FindBlock } from '../expressive-code/lookup.ts';
import { readFacts } from './read-facts.ts';

/** A compiler that refuses what contains a text. */
const refusing =
  (text: string): FindBlock =>
  (code) => ({
    code,
    hovers: [],
    errors: code.includes(text)
      ? [{ line: 0, character: 0, length: 1, sourceLine: 0, code: 1, message: text, expected: false }]
      : [],
    queries: [],
    faults: [],
  });

const installed = {
  'node_modules/shop/package.json': '{ "version": "1.2.3" }',
  'node_modules/@types/node/package.json': '{ "version": "24.1.0" }',
};
const shop = { id: 'shop', label: 'Shop 1', slug: 'api', package: 'shop', client: 'ShopClient' };
const old = {
  id: 'old',
  label: 'Shop 0',
  slug: 'old',
  module: './old.ts',
  import: '@shop/old-sdk',
  version: '0.1.0',
};

function factsOf(releases: object[], find: FindBlock) {
  const root = temporaryProject(installed);
  const docs = parseConfig({ releases });
  const build = { running: [], examples: undefined, scenario: undefined, find };
  return readFacts(docs, { root, playground: '/try/' }, build);
}

test('an empty editor begins with a client, or with what can be imported', () => {
  const starter = (release: object, refused: string) => factsOf([release], refusing(refused)).starter;
  expect(starter(shop, 'nothing')).toBe(
    "import { ShopClient } from 'shop';\n\nconst shopClient = new ShopClient();\n",
  );
  expect(starter(shop, 'new')).toBe("import { ShopClient } from 'shop';\n");
  expect(starter(old, 'nothing')).toBe("import * as oldSdk from '@shop/old-sdk';\n");
  expect(starter(old, 'import')).toBe('// Write code here.\n');
});

test('only what is installed can be a project, with its exact version', () => {
  const { releases, nodeTypes, address } = factsOf([shop, old], refusing('nothing'));
  expect(releases.map((release) => release.package)).toEqual([{ name: 'shop', version: '1.2.3' }, undefined]);
  expect(releases[1]).toMatchObject({ specifier: '@shop/old-sdk', environment: {}, scenarios: [] });
  expect([nodeTypes, address]).toEqual(['24.1.0', '/try/']);
});
