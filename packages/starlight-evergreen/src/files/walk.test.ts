import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { walkAll } from './walk.ts';

test('finds pages and modules of every ending, follows links once, and says what it passes over', () => {
  const root = temporaryProject({
    'docs/a.md': '',
    'docs/B.MD': '',
    'docs/c.markdown': '',
    'docs/d.mdx': '',
    'docs/e.cts': '',
    'docs/f.d.ts': '',
    'docs/g.mdoc': '',
    'docs/h.txt': '',
    'docs/.hidden/i.md': '',
    'docs/node_modules/j.md': '',
    'shared/k.md': '',
  });
  symlinkSync('../shared', join(root, 'docs/linked'));
  symlinkSync('..', join(root, 'shared/round'));
  symlinkSync('nowhere.md', join(root, 'docs/dangling.md'));
  const found = walkAll(join(root, 'docs'));
  const names = (files: readonly string[] = []): string[] => files.map((file) => relative(root, file));
  expect(names(found?.files)).toEqual([
    'docs/B.MD',
    'docs/a.md',
    'docs/c.markdown',
    'docs/d.mdx',
    'docs/e.cts',
    'docs/linked/k.md',
  ]);
  expect(names(found?.others)).toEqual(['docs/g.mdoc']);
  expect(walkAll(join(root, 'gone'))).toBeUndefined();
});
