import { expect, test } from 'vitest';
import { linksFirst } from './links-first.ts';

interface Entry {
  type: 'link' | 'group';
  label: string;
  href?: string;
  entries?: Entry[];
}

const link = (label: string): Entry => ({ type: 'link', label, href: `/ref/operations/${label}/` });
const group = (label: string, entries: Entry[]): Entry => ({ type: 'group', label, entries });

test('puts pages before groups on every level, and keeps their order otherwise', () => {
  const entries = [
    group('balances', [group('inner', [link('deep')]), link('create')]),
    link('check'),
    group('a', [link('one')]),
    link('track'),
  ];
  expect(linksFirst(entries, ['/ref/operations/'])).toEqual([
    link('check'),
    link('track'),
    group('balances', [link('create'), group('inner', [link('deep')])]),
    group('a', [link('one')]),
  ]);
});

test('leaves the order of a group that holds other pages', () => {
  const entries = [group('a', [link('b')]), { type: 'link' as const, label: 'c', href: '/c/' }];
  expect(linksFirst(entries, ['/ref/operations/'])).toEqual(entries);
});
