import { expect, test } from 'vitest';
import { withMark } from '../files/generated-page.ts';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { holdsOwnPages } from './own-pages.ts';

test('a folder is free while all in it was generated', () => {
  const root = temporaryProject({
    'generated/models/a.md': withMark('generated/models/a.md', '---\ntitle: "A"\n---\n'),
    'earlier/models/a.md': '---\ntitle: "A"\nmodel: {"kind":"object"}\neditUrl: false\n---\n',
    'copied/a.md': withMark('generated/models/a.md', '---\ntitle: "A"\n---\n'),
    'mine/a.md': '---\ntitle: A\n---\n',
    'mixed/a.md': withMark('mixed/a.md', '---\ntitle: "A"\n---\n'),
    'mixed/b.mdx': '---\ntitle: B\n---\n',
  });
  const found = ['generated', 'earlier', 'copied', 'mine', 'mixed', 'none'].filter((name) =>
    holdsOwnPages(root, name),
  );
  expect(found).toEqual(['copied', 'mine', 'mixed']);
});
