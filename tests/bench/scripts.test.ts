import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scriptsOf } from './scripts.ts';

function site(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, '_astro'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, '_astro', name), text);
  return folder;
}

test('files are followed through static imports, once each, and not through dynamic ones', () => {
  const folder = site({
    'page.aaaaaaaa.js':
      'import{a}from"./shared.bbbbbbbb.js";import"./side.cccccccc.js";import("./later.dddddddd.js")',
    'shared.bbbbbbbb.js': 'export const a=1',
    'side.cccccccc.js': 'import{a}from"./shared.bbbbbbbb.js"',
    'later.dddddddd.js': '',
  });
  const html = '<script type="module" src="/_astro/page.aaaaaaaa.js"></script>';
  expect(scriptsOf(folder, html).map(({ name }) => name)).toEqual([
    '/_astro/page.js',
    '/_astro/shared.js',
    '/_astro/side.js',
  ]);
});

test('inline scripts count, data does not', () => {
  const html = '<script>start()</script><script type="application/ld+json">{}</script>';
  expect(scriptsOf('', html).map(({ name, code }) => [name, code])).toEqual([['inline', 'start()']]);
});

test('the same code is the same on two sites, whatever the digests of the files it imports', () => {
  const html = '<script type="module" src="/_astro/page.js"></script>';
  const [one, other] = ['aaaaaaaa', 'bbbbbbbb'].map((digest) => {
    const folder = site({ 'page.js': `import"./x.${digest}.js"`, [`x.${digest}.js`]: '' });
    return scriptsOf(folder, html).map(({ code }) => code);
  });
  expect(one).toEqual(other);
  expect(one?.[0]).toBe('import"./x.js"');
});
