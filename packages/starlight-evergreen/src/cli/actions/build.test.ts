import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { timingTable } from './build.ts';

const cli = join(import.meta.dirname, '../cli.ts');

function build(files: Readonly<Record<string, string>>) {
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const cwd = temporaryProject(files);
  return spawnSync(process.execPath, [cli, 'build'], { cwd, env, encoding: 'utf8' });
}

test('times stand below one another, with what they are together', () => {
  const timings = [
    { name: 'generate', milliseconds: 1234 },
    { name: 'astro build', milliseconds: 98_765 },
  ];
  expect(timingTable(timings)).toBe('generate       1.2 s\nastro build   98.8 s\ntogether     100.0 s');
});

test('what is wrong is told once by the part that finds it, and nothing comes after that', () => {
  const astro = "console.log('built');";
  const { status, stdout, stderr } = build({ 'node_modules/astro/bin/astro.mjs': astro });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.match(/docs\.config\.ts - there is no such file/g)).toHaveLength(1);
});

test('a site without Astro is told to install it', () => {
  const { status, stderr } = build({ 'docs.config.ts': 'export default {};' });
  expect(status).toBe(1);
  expect(stderr).toContain('astro - is not installed');
});
