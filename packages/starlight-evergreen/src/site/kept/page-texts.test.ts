import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { PageTexts } from './page-texts.ts';
import { textsApart } from './texts-apart.ts';

test('texts are found by their names, and those that nobody names any more are left out', () => {
  const file = join(temporaryProject({}), 'cache/texts');
  const texts = new PageTexts(file);
  const [a, b] = ['<p>ä</p>', '<p>b</p>'].map((text) => texts.add(text));
  texts.write([a ?? '', b ?? '', a ?? '']);
  const again = new PageTexts(file);
  expect([a, b, 'other', 1].map((name) => again.resolve(name))).toEqual(['<p>ä</p>', '<p>b</p>', 'other', 1]);
  again.write([b ?? '']);
  const last = new PageTexts(file);
  expect([a, b].map((name) => last.has(name ?? ''))).toEqual([false, true]);
  expect(() => last.resolve(a)).toThrow('has not all pages');
  expect(readFileSync(`${file}.html`, 'utf8')).toBe('<p>b</p>');
});

test('a file that was cut off has only what is left of it', () => {
  const file = join(temporaryProject({}), 'texts');
  const texts = new PageTexts(file);
  const names = ['one', 'two'].map((text) => texts.add(text));
  texts.write(names);
  truncateSync(`${file}.html`, 4);
  const left = new PageTexts(file);
  expect(names.map((name) => left.has(name))).toEqual([true, false]);
});

test('the store of Astro has names, and a page whose text is gone is rendered again', async () => {
  const root = temporaryProject({ 'docs/a.md': 'a', 'docs/b.md': 'b' });
  const rendered: string[] = [];
  const entries = new Map<string, { id: string; digest?: string; rendered?: { html: string } }>();
  const store = {
    get: (id: string) => entries.get(id),
    keys: () => [...entries.keys()],
    values: () => [...entries.values()],
    set: (entry: { id: string }) => Boolean(entries.set(entry.id, entry)),
    delete: (id: string) => void entries.delete(id),
  };
  const render = ({ id, body }: { id: string; body: string }) => {
    rendered.push(id);
    return { html: `<p>${body}`, metadata: {} };
  };
  const entryTypes = new Map([
    [
      '.md',
      {
        getEntryInfo: ({ contents }: { contents: string }) => ({ body: contents, data: {} }),
        getRenderFunction: () => Promise.resolve(render),
      },
    ],
  ]);
  const folder = pathToFileURL(`${root}/`);
  const context = {
    store,
    entryTypes,
    collection: 'docs',
    config: { root: folder, srcDir: folder, cacheDir: folder },
    logger: { warn: expect.fail, error: expect.fail },
    parseData: ({ data }: { data: object }) => Promise.resolve(data),
    generateDigest: (text: string) => text,
  };
  const load = () =>
    textsApart(glob({ base: './docs', pattern: '*.md' })).load(Object.assign(Object.create(null), context));
  await load();
  await load();
  expect(rendered).toEqual(['a', 'b']);
  const names = store.values().map((entry) => entry.rendered?.html ?? '');
  const texts = new PageTexts(join(root, 'page-texts'));
  expect(names.map((name) => texts.resolve(name))).toEqual(['<p>a', '<p>b']);
  texts.write(names.slice(1));
  await load();
  expect(rendered).toEqual(['a', 'b', 'a']);
});
