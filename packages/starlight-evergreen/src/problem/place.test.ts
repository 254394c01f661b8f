import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

test.each([
  ['src/a.ts:4:16', { file: 'src/a.ts', line: 4, column: 16 }],
  ['my pages/a.md:4', { file: 'my pages/a.md', line: 4 }],
  ['C:\\docs\\a.md:4:1', { file: 'C:\\docs\\a.md', line: 4, column: 1 }],
  ['docs.config.ts', { file: 'docs.config.ts' }],
  ['src/content/docs/index.mdx', { file: 'src/content/docs/index.mdx' }],
  ['.env.json', { file: '.env.json' }],
])('%s is a place in a file', (where, place) => expect(placeOf(where)).toEqual(place));

test.each(['Order.sum', 'shop: Order.sum', 'reports/shop/current', 'command line', '--port', '/guides/'])(
  '%s is none',
  (where) => expect(placeOf(where)).toBeUndefined(),
);
