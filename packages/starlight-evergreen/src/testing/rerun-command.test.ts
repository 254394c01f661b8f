import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { rerunCommand } from './rerun-command.ts';

/** What a shell hands to Playwright as the pattern of the titles. */
function patternOf(command: string): RegExp {
  const words = execFileSync(
    'sh',
    ['-c', command.replace(/^npx playwright test/, String.raw`printf '%s\n'`)],
    {
      encoding: 'utf8',
    },
  ).split('\n');
  return new RegExp(words[words.indexOf('-g') + 1] ?? '');
}

test('a test is named by its file and its titles', () => {
  const titles = ['in WebKit', 'a block runs'];
  expect(rerunCommand({ file: '/site/tests/site.spec.ts', titles }, '/site')).toBe(
    'npx playwright test tests/site.spec.ts -g "in WebKit a block runs$" --trace on',
  );
});

test.each([
  ['Run', '/releases/1.0/'],
  ['what costs $5 (or `more`)', 'says "no" \\ never'],
])('the titles %s › %s are found again through a shell', (...titles) => {
  const pattern = patternOf(rerunCommand({ file: '/site/tests/site.spec.ts', titles }, '/site'));
  expect(`site.spec.ts ${titles.join(' ')}`).toMatch(pattern);
});

test('no other test is run whose title only begins like it', () => {
  const titles = ['Run', '/releases/1.0/'];
  const pattern = patternOf(rerunCommand({ file: '/site/tests/site.spec.ts', titles }, '/site'));
  expect('site.spec.ts Run /releases/1.0/notes/').not.toMatch(pattern);
  expect('site.spec.ts Run /releases/1x0/').not.toMatch(pattern);
});
