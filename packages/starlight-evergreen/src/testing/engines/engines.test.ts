import { expect, test } from 'vitest';
import { engineLines, findEngines } from './engines.ts';

test('what is not installed is told, with how to install it', () => {
  const start = (): Promise<never> => Promise.reject(new Error('not started here'));
  expect(
    engineLines([
      { name: 'Firefox', start: undefined, note: 'To test there: install it' },
      { name: 'WebKit', start, note: '/usr/bin/WebKitWebDriver' },
    ]),
  ).toEqual([
    'Firefox: not installed, not tested. To test there: install it',
    'WebKit: tested (/usr/bin/WebKitWebDriver)',
  ]);
});

test('both are always told of', () => {
  expect(findEngines().map(({ name }) => name)).toEqual(['Firefox', 'WebKit']);
});
