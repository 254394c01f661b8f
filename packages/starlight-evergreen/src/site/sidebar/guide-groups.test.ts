import { expect, test } from 'vitest';
import { guideGroups } from './guide-groups.ts';

const pages = ['/', '/learn/', '/learn/a/', '/learn/b/', '/learn/c/', '/learn/new/'].map((path) => ({
  path,
  title: path,
}));
const sidebar = [
  {
    label: 'Learn',
    items: [{ label: 'All', link: '/learn/' }, 'learn/b', { label: 'Later', items: ['learn/c', 'learn/a'] }],
  },
];

function groups(first?: string) {
  return guideGroups({ sidebar, guides: 'learn' }, pages, first).map(({ title, pages: guides }) => [
    title,
    ...guides.map(({ path }) => path),
  ]);
}

test('the guides follow the sidebar; those that it lacks come last', () => {
  expect(groups()).toEqual([
    ['Learn', '/learn/b/'],
    ['Later', '/learn/c/', '/learn/a/'],
    ['More', '/learn/new/'],
  ]);
});

test('those of the outermost group may have a heading of their own', () => {
  expect(groups('Begin')[0]).toEqual(['Begin', '/learn/b/']);
});
