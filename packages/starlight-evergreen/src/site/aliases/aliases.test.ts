import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { aliasPage, aliasTwin } from './alias-page.ts';
import { type Alias, readAliases } from './aliases.ts';

const origin = 'https://docs.example';

const alias: Alias = {
  name: 'ParcelSize2',
  path: '/reference/models/parcel-size2/',
  page: '/reference/models/size/',
  title: 'Size',
};

test('pages of models tell their other names', () => {
  const page = (title: string, model: object) =>
    `---\ntitle: "${title}"\nmodel: ${JSON.stringify(model)}\neditUrl: false\n---\n\nText.\n`;
  const root = temporaryProject({
    'src/content/docs/reference/models/size.md': page('Size', {
      kind: 'enum',
      names: ['ParcelSize2', 'box', 'PARCEL'],
    }),
    'src/content/docs/reference/models/parcel.md': page('Parcel', { kind: 'object' }),
    'src/content/docs/other/models/own.md': page('Own', { names: ['Elsewhere'] }),
  });
  expect(readAliases(root, 'reference')).toEqual([
    alias,
    { ...alias, name: 'box', path: '/reference/models/box/' },
  ]);
});

test('the address of another name leads to the name on the page that shows it, in less than a kilobyte', () => {
  const html = aliasPage(alias, origin);
  expect(html.length).toBeLessThan(600);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('http-equiv="refresh" content="0; url=/reference/models/size/#ParcelSize2"');
  expect(html).toContain('rel="canonical" href="https://docs.example/reference/models/size/"');
  expect(html).toContain('<a href="/reference/models/size/#ParcelSize2">Size</a>');
  expect(html).not.toContain('<script');
});

test('so does its Markdown', () => {
  expect(aliasTwin(alias, origin)).toBe(
    [
      '# ParcelSize2',
      'Source: <https://docs.example/reference/models/parcel-size2/>',
      'The same type as [Size](https://docs.example/reference/models/size.md).\n',
    ].join('\n\n'),
  );
});
