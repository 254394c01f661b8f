import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { linkTree } from './link-tree.ts';

it('links files, and makes symbolic links that lead within the new folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'link-tree-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'one/.bin'), { recursive: true });
  writeFileSync(join(folder, 'one/program.js'), 'run');
  symlinkSync('../program.js', join(folder, 'one/.bin/program'));

  linkTree(join(folder, 'one'), join(folder, 'two'));

  rmSync(join(folder, 'one'), { recursive: true });
  expect(readFileSync(join(folder, 'two/.bin/program'), 'utf8')).toBe('run');
  expect(statSync(join(folder, 'two/program.js')).nlink).toBe(1);
});
