import { expect, test } from 'vitest';
import { isPlain, type MarkupEntry, sidebarMarkup } from './sidebar-markup.ts';

const here: MarkupEntry = { type: 'link', label: 'A & b', href: '/a/?x=1&y', isCurrent: true, attrs: {} };
const other: MarkupEntry = {
  type: 'link',
  label: 'Other',
  href: '/b/',
  attrs: { 'aria-current': 'true', target: '_blank', hidden: true, rel: undefined, title: false },
};

test('links, groups and what is current', () => {
  const closed: MarkupEntry = { type: 'group', label: 'Closed', collapsed: true, entries: [other] };
  const open: MarkupEntry = {
    type: 'group',
    label: 'Open',
    collapsed: true,
    entries: [{ type: 'group', label: '<i>', entries: [here] }, closed],
  };
  expect(sidebarMarkup([other, open])).toBe(
    '<ul class="sidebar-list"><li><a href="/b/" aria-current="true" target="_blank" hidden>Other</a></li>' +
      '<li><details open><summary>Open</summary><sl-sidebar-restore data-index="0"></sl-sidebar-restore><ul>' +
      '<li><details open><summary>&lt;i&gt;</summary><sl-sidebar-restore data-index="1"></sl-sidebar-restore><ul>' +
      '<li><a href="/a/?x=1&amp;y" aria-current="page">A &amp; b</a></li></ul></details></li>' +
      '<li><details><summary>Closed</summary><sl-sidebar-restore data-index="2"></sl-sidebar-restore><ul>' +
      '<li><a href="/b/" aria-current="true" target="_blank" hidden>Other</a></li></ul></details></li>' +
      '</ul></details></li></ul>',
  );
});

test('an entry with a badge is left to Starlight', () => {
  const badged: MarkupEntry = { ...other, badge: { text: 'New' } };
  expect(isPlain([here, { type: 'group', label: 'G', entries: [other] }])).toBe(true);
  expect(isPlain([here, { type: 'group', label: 'G', entries: [badged] }])).toBe(false);
  expect(isPlain([{ type: 'group', label: 'G', badge: {}, entries: [] }])).toBe(false);
});
