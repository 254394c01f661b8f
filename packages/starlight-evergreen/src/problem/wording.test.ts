import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..');

/** The text of a problem where it is written. */
const message = /\bmessage:\s*(?:\n\s*)?(['"`])(?<text>(?:(?!\1).)*)\1/g;

/** "Not valid", and not "TS2322" or "`Plan`". */
const startsSentence = /^[A-Z][a-z]* /;

test('every message begins in lower case and has no full stop', () => {
  const files = globSync('**/*.ts', {
    cwd: source,
    ignore: ['**/*.test.ts', '**/testing/**', '**/fixtures/**', 'runner/**', 'init/questions.ts'],
  });
  const texts = files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(message)].map(
      ({ groups }) => `${relative('.', file)}: ${groups?.['text']}`,
    ),
  );
  expect(texts.length).toBeGreaterThan(40);
  const wrong = texts.filter((each) => {
    const text = each.slice(each.indexOf(': ') + 2);
    return startsSentence.test(text) || /[^.]\.$/.test(text);
  });
  expect(wrong).toEqual([]);
});
