import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where the compound selector ends that begins at an index. */
function endOfCompound(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && /[\s,{>+~]/.test(character))) break;
  }
  return at;
}

/** Selectors of which what is in a page decides how parts elsewhere in it look: a browser styles all of it for each change. */
function selectorsOfAll(css: string): string[] {
  const text = css.replaceAll(/\/\*[^]*?\*\//g, '');
  return [...text.matchAll(/(?<![\w.#-])(?::root|html|body)(?=[:.[#])/g)].flatMap(({ index }) => {
    const end = endOfCompound(text, index);
    const compound = text.slice(index, end);
    const hasMore = /^\s*[^\s,{]/.test(text.slice(end));
    return compound.includes(':has(') && hasMore ? [compound] : [];
  });
}

test('a selector that looks through a whole page is known', () => {
  expect(selectorsOfAll(':root:has(.a) .b {} .c, body:not(:has(d, e)) > f {}')).toHaveLength(2);
  expect(selectorsOfAll(':root:has(.a), .b:has(.c) .d {} body:has(.e) {} head:has(f) + body .g {}')).toEqual(
    [],
  );
});

test('what is added to a page styles what is near it, and not all of the page', () => {
  const folder = join(import.meta.dirname, '..');
  const files = globSync('**/*.{css,astro}', { cwd: folder });
  const found = files.flatMap((file) =>
    selectorsOfAll(readFileSync(join(folder, file), 'utf8')).map((selector) => `${file}: ${selector}`),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
