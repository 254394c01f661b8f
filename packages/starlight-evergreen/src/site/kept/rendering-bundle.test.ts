import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { RenderingBundle } from './rendering-bundle.ts';

interface File {
  name: string;
  code: string;
  modules: string[];
  imports?: string[];
  facade?: string;
}

const page = '/site/src/content/docs/a.mdx';

/** A bundle as it is on disk, with digests in its names. */
function bundleOf(
  hash: string,
  changes: { code?: string; page?: string; manifest?: string; static?: boolean } = {},
  readers: string[] = [],
): string | undefined {
  const files: File[] = [
    {
      name: `entry.${hash}.mjs`,
      code: `import './chunks/part_${hash}.mjs'; ${changes.manifest ?? ''} const at = '/_astro/search.${hash}.json';`,
      modules: ['entry.js'],
      imports: [`chunks/part_${hash}.mjs`, ...(changes.static === true ? [`chunks/a_${hash}.mjs`] : [])],
    },
    {
      name: `chunks/part_${hash}.mjs`,
      code: `import('./a_${hash}.mjs'); ${changes.code ?? ''}`,
      modules: ['part.js'],
    },
    { name: `chunks/a_${hash}.mjs`, code: changes.page ?? '', modules: [page, 'own.js'], facade: page },
  ];
  const written = files.map(({ name, code }) => [`out/${name}`, code]);
  const folder = temporaryProject({ 'out/manifest.json': hash, ...Object.fromEntries(written) });
  const bundle = new RenderingBundle();
  const chunks = files.map(({ name, modules, imports = [], facade = null }) => [
    name,
    { type: 'chunk', name: 'chunk', fileName: name, moduleIds: modules, imports, facadeModuleId: facade },
  ]);
  const { plugin } = bundle;
  const generateBundle: unknown = plugin instanceof Object && Reflect.get(plugin, 'generateBundle');
  if (typeof generateBundle !== 'function') throw new Error('The plugin has no such hook.');
  const context = { getModuleInfo: () => ({ importers: readers, dynamicImporters: [] }) };
  Reflect.apply(generateBundle, context, [{}, Object.fromEntries(chunks)]);
  if (readers.length > 0) return bundle.contentReaders.join();
  return bundle.digest(join(folder, 'out'), [`/_astro/search.${hash}.json`]);
}

test('names of files, addresses, the key of a build and the text of modules that are pages do not count', () => {
  const before = bundleOf('AAAAAAAA');
  expect(before).toBeDefined();
  expect(bundleOf('BBBBBBBB', { page: 'other()' })).toBe(before);
  const key = (letter: string): string => `{"key":"${letter.repeat(43)}=","entryModules":`;
  const manifests = [`${key('a')}{"x":"1","y":"2"}}`, `${key('b')}{"y":"2","x":"1"}}`];
  const [one, other] = manifests.map((manifest) => bundleOf('AAAAAAAA', { manifest }));
  expect(one).toBe(other);
  expect(one).not.toBe(before);
});

test('the port that fonts come from and the form of an empty store do not count', () => {
  const withPort = (port: number): string => `address: {"address": "::", "family": "IPv6", "port": ${port}}`;
  const digests = [
    `${withPort(42213)} new Map([])`,
    `${withPort(41729)} new Map()`,
    `${withPort(1)} new Map([1])`,
  ].map((code) => bundleOf('AAAAAAAA', { code }));
  expect(digests[0]).toBe(digests[1]);
  expect(digests[0]).not.toBe(digests[2]);
});

test('code counts, also that of a page which others load with themselves', () => {
  expect(bundleOf('AAAAAAAA', { code: 'other()' })).not.toBe(bundleOf('AAAAAAAA'));
  const [one, other] = ['a()', 'b()'].map((code) => bundleOf('AAAAAAAA', { page: code, static: true }));
  expect(one).not.toBe(other);
});

test('modules that ask for pages are named, but for those of this package, of Starlight and of Astro', () => {
  const own = join(import.meta.dirname, '../models/read-index.ts');
  const readers = ['/site/node_modules/@astrojs/starlight/a.js', own, '/site/src/List.astro'];
  expect(bundleOf('A', {}, readers)).toBe('/site/src/List.astro');
});

test('without a bundle there is no digest', () => {
  expect(new RenderingBundle().digest('/nowhere', [])).toBeUndefined();
});
