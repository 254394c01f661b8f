import { expect, test } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { pageOfFile } from './page-of-file.ts';
import { pagesOfBlock } from './block-pages.ts';
import { readReleasePages } from './release-pages.ts';

const page = (frontMatter: Record<string, unknown>): string =>
  `---\n${Object.entries(frontMatter)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n`;

function readPages(): ReturnType<typeof readReleasePages> {
  const root = temporaryProject({
    'src/content/docs/ref/models/parcel.md': page({ title: 'Parcel', model: { names: ['ParcelTwin'] } }),
    'src/content/docs/ref/models/index.md': page({ title: 'Models' }),
    'src/content/docs/ref/operations/parcels/send.md': page({
      title: 'shop.parcels.send',
      operation: { name: 'parcels.send', declaredIn: 'Parcels.send' },
    }),
  });
  const { releases } = parseConfig({
    releases: [
      { id: 'shop', label: 'Shop', slug: 'ref', package: 'shop' },
      { id: 'old', label: 'Old', slug: 'old', package: 'old-shop' },
    ],
  });
  return readReleasePages(root, releases);
}

test('all names of a shape lead to its page, a method to its operation', () => {
  const pages = pagesOfBlock(readPages(), `import { Shop } from 'shop';`);
  expect(pages?.base).toBe('/ref/');
  expect(pages?.model('Parcel')).toBe('models/parcel/');
  expect(pages?.model('ParcelTwin')).toBe('models/parcel/');
  expect(pages?.model('Models')).toBeUndefined();
  expect(pages?.method('Parcels.send')).toBe('operations/parcels/send/');
});

test('a block leads to pages of the release that it imports from', () => {
  const releases = readPages();
  expect(pagesOfBlock(releases, `import 'old-shop';`)?.model('Parcel')).toBeUndefined();
  expect(pagesOfBlock(releases, `import 'shop/parcels';`)?.model('Parcel')).toBe('models/parcel/');
  expect(pagesOfBlock(releases, `import 'shopping';`)).toBeUndefined();
});

test('neither a name of its own nor the page that it stands on is a place to go', () => {
  const releases = readPages();
  const code = `import { Shop } from 'shop';\ninterface Parcel {}`;
  expect(pagesOfBlock(releases, code)?.model('Parcel')).toBeUndefined();
  expect(pagesOfBlock(releases, `import 'shop';`, '/ref/models/parcel/')?.model('Parcel')).toBeUndefined();
});

test('the page of a file', () => {
  expect(pageOfFile('/home/me/src/content/docs/ref/models/parcel.md')).toBe('/ref/models/parcel/');
  expect(pageOfFile('C:\\me\\src\\content\\docs\\index.mdx')).toBe('/');
  expect(pageOfFile('/home/me/src/examples/a.ts')).toBeUndefined();
  expect(pageOfFile(undefined)).toBeUndefined();
});
