import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { readPages, type StoredPages, writePages } from './page-store.ts';

const stored: StoredPages = {
  shared: { code: 'all' },
  answers: [['kind', '/a', 'file']],
  variables: { NAME: 'hash' },
  addresses: ['/_astro/search.1.json'],
  pages: new Map([
    ['index', { digest: 'i', html: '<p>élan ␟' }],
    ['empty', { digest: 'e', html: '' }],
    ['a/b', { digest: 'b', html: '<p>b' }],
  ]),
};

test('what was written is read', () => {
  const file = join(temporaryProject({}), '.cache/pages/all');
  expect(readPages(file)).toBeUndefined();
  writePages(file, stored);
  expect(readPages(file)).toEqual(stored);
});

test('half of a store, and one of another form, is none', () => {
  const file = join(temporaryProject({}), 'all');
  writePages(file, stored);
  const index = readFileSync(`${file}.json`, 'utf8');
  const html = readFileSync(`${file}.html`);
  writeFileSync(`${file}.html`, html.subarray(1));
  expect(readPages(file)).toBeUndefined();
  writeFileSync(`${file}.html`, html);
  writeFileSync(`${file}.json`, index.replace('"form":1', '"form":0'));
  expect(readPages(file)).toBeUndefined();
  writeFileSync(`${file}.json`, index.slice(1));
  expect(readPages(file)).toBeUndefined();
});
