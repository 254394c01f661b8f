import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { LeftFiles } from './left-files.ts';

/** A site that is built again and again. */
class Site {
  readonly root = temporaryProject({ 'card.png': 'card', 'other.png': 'next' });
  readonly #dist = join(this.root, 'dist');

  async build(texts: Record<string, string>, card?: [source: string, digest: string], astro: string[] = []) {
    // What was left is older than a build.
    await setTimeout(150);
    const files = new LeftFiles(join(this.root, 'left.json'));
    files.empty(this.#dist);
    const left = this.files;
    for (const path of astro) this.put(path, 'astro');
    files.begin(this.#dist);
    for (const [path, text] of Object.entries(texts)) files.write(path, text);
    if (card) files.copy(join(this.root, card[0]), 'cards/a.png', card[1]);
    files.end();
    return left;
  }

  put(path: string, text: string): void {
    mkdirSync(join(this.#dist, path, '..'), { recursive: true });
    writeFileSync(join(this.#dist, path), text);
  }

  get files(): string[] {
    const entries = readdirSync(this.#dist, { recursive: true, encoding: 'utf8' });
    return entries.filter((path) => statSync(join(this.#dist, path)).isFile()).toSorted();
  }

  text(path: string): string {
    return readFileSync(join(this.#dist, path), 'utf8');
  }

  time(path: string): number {
    return statSync(join(this.#dist, path)).mtimeMs;
  }

  /** As if it had been written long ago. */
  age(path: string): void {
    utimesSync(join(this.#dist, path), 1, 1);
  }
}

test('files that are the same stay, others are written, and what nobody asks for is removed', async () => {
  const site = new Site();
  mkdirSync(join(site.root, 'dist'));
  site.put('.git/HEAD', 'branch');
  site.put('stale/page.html', 'old');
  expect(await site.build({ 'a/index.html': 'a', 'b/index.html': 'b', 'c.md': 'c' })).toEqual([
    '.git/HEAD',
    'stale/page.html',
  ]);
  expect(site.files).toEqual(['.git/HEAD', 'a/index.html', 'b/index.html', 'c.md']);
  site.put('index.html', 'of Astro');
  site.age('a/index.html');
  const left = await site.build({ 'a/index.html': 'a', 'c.md': 'new', 'd.md': 'd' });
  expect(left).toEqual(['.git/HEAD', 'a/index.html', 'b/index.html', 'c.md', 'index.html']);
  expect(site.files).toEqual(['.git/HEAD', 'a/index.html', 'c.md', 'd.md']);
  expect(readdirSync(join(site.root, 'dist'))).not.toContain('b');
  expect(site.time('a/index.html')).toBe(1000);
  expect(site.text('c.md')).toBe('new');
});

test('of the pages of Astro those stay that it writes again', async () => {
  const site = new Site();
  mkdirSync(join(site.root, 'dist'));
  await site.build({ 'gone/index.md': '' }, undefined, ['index.html', 'gone/index.html', '_astro/a.js']);
  expect(await site.build({}, undefined, ['index.html'])).toEqual([
    'gone/index.html',
    'gone/index.md',
    'index.html',
  ]);
  expect(site.files).toEqual(['index.html']);
  expect(readdirSync(join(site.root, 'dist'))).toEqual(['index.html']);
});

test('a copy stays while it is of the same picture', async () => {
  const site = new Site();
  mkdirSync(join(site.root, 'dist'));
  await site.build({}, ['card.png', 'one']);
  site.age('cards/a.png');
  await site.build({}, ['card.png', 'one']);
  expect(site.time('cards/a.png')).toBe(1000);
  await site.build({}, ['other.png', 'two']);
  expect(site.text('cards/a.png')).toBe('next');
});

test('a file that somebody changed is written again, and what others write to such a place stays', async () => {
  const site = new Site();
  mkdirSync(join(site.root, 'dist'));
  await site.build({ 'a/index.html': 'a', 'b/index.html': 'b' });
  site.put('a/index.html', 'by hand');
  await site.build({ 'a/index.html': 'a' }, undefined, ['b/index.html']);
  expect(site.text('a/index.html')).toBe('a');
  expect(site.text('b/index.html')).toBe('astro');
});

test('after a build that failed nothing is left', async () => {
  const site = new Site();
  mkdirSync(join(site.root, 'dist'));
  await site.build({ 'a/index.html': 'a' });
  new LeftFiles(join(site.root, 'left.json')).empty(join(site.root, 'dist'));
  await site.build({});
  expect(site.files).toEqual([]);
});
