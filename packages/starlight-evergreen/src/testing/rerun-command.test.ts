import { expect, test } from 'vitest';
import { rerunCommand } from './rerun-command.ts';

test('a test that its file declares is named by its line', () => {
  const file = '/site/tests/search.spec.ts';
  expect(rerunCommand({ file, location: { file, line: 40 }, titles: ['search'] }, '/site')).toBe(
    'npx playwright test tests/search.spec.ts:40 --trace on',
  );
});

test('a test of the suite is named by its titles, and no other has a title that only begins like it', () => {
  const location = { file: '/packages/suite/presses.ts', line: 24 };
  const titles = ['Run', '/releases/1.0/'];
  expect(rerunCommand({ file: '/site/tests/site.spec.ts', location, titles }, '/site')).toBe(
    String.raw`npx playwright test tests/site.spec.ts -g "Run /releases/1\.0/$" --trace on`,
  );
});
