import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { holdsOwnPages } from './own-pages.ts';

test('a folder is free while all in it was generated', () => {
  const root = temporaryProject({
    'generated/models/a.md': '---\ntitle: "A"\neditUrl: false\n---\n',
    'mine/a.md': '---\ntitle: A\n---\n',
    'mixed/a.md': '---\ntitle: "A"\neditUrl: false\n---\n',
    'mixed/b.mdx': '---\ntitle: B\n---\n',
  });
  const found = ['generated', 'mine', 'mixed', 'none'].filter((name) => holdsOwnPages(join(root, name)));
  expect(found).toEqual(['mine', 'mixed']);
});
