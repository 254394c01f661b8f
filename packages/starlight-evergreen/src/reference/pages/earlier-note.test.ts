import { expect, test } from 'vitest';
import { earlierNote } from './earlier-note.ts';

test('a name in an address stays text', () => {
  const note = earlierNote('1.0.0', { version: '2.0.0', href: '/a/#"><b>&', isSame: true });
  expect(note).toBe('This is version 1.0.0. The current one is <a href="/a/#&quot;>&lt;b>&amp;">2.0.0</a>.');
});
