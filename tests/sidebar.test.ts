import { expect, test } from 'vitest';
import { linksFirst, sidebar } from '../src/sidebar.ts';

test('opens the reference with the release itself', () => {
  const [, , reference] = sidebar([{ label: 'Shop 2.0', slug: 'reference' }]);
  expect(reference).toMatchObject({
    label: 'Reference',
    items: [
      { label: 'Shop 2.0', link: '/reference/' },
      { label: 'Models', link: '/reference/models/' },
      { label: 'All operations', link: '/reference/operations/' },
      { label: 'Operations' },
    ],
  });
});

test('puts pages before groups on every level, and keeps their order otherwise', () => {
  interface Entry {
    type: 'link' | 'group';
    label: string;
    entries?: Entry[];
  }
  const link = (label: string): Entry => ({ type: 'link', label });
  const group = (label: string, entries: Entry[]): Entry => ({ type: 'group', label, entries });
  const entries = [
    group('balances', [group('inner', []), link('create')]),
    link('check'),
    group('a', []),
    link('track'),
  ];
  expect(linksFirst(entries)).toEqual([
    link('check'),
    link('track'),
    group('balances', [link('create'), group('inner', [])]),
    group('a', []),
  ]);
});
