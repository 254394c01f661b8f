import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import { problemsOf } from '../../reference/testing/problems-of.ts';
import { parseSpec } from './spec.ts';

const config = parseConfig({
  values: './values.ts',
  releases: [
    { id: 'current', label: 'SDK', slug: 'reference', package: 'sdk' },
    { id: 'other@next', label: 'Other', slug: 'other', package: '@scope/other' },
    { id: '0.8', label: 'Old', slug: 'old', module: './old.ts', import: '@old/sdk', version: '0.8.26' },
  ],
});

const problems = (text: string) => problemsOf(() => parseSpec(text, config));

describe('parseSpec', () => {
  it.each([
    ['current', 'current'],
    ['0.8', '0.8'],
    ['other@next', 'other@next'],
    ['sdk', 'current'],
    ['@scope/other', 'other@next'],
    ['@old/sdk', '0.8'],
    ['@old/sdk@0.8.26', '0.8'],
  ])('reads %s as the release %s as it is here', (text, id) => {
    expect(parseSpec(text, config)).toMatchObject({ kind: 'installed', text, release: { id } });
  });

  it.each([
    ['sdk@1.2.56', 'current', '1.2.56'],
    ['sdk@latest', 'current', 'latest'],
    ['sdk@^1.3', 'current', '^1.3'],
    ['sdk@*', 'current', '*'],
    ['sdk@>=1.2 <1.3 || 2.x', 'current', '>=1.2 <1.3 || 2.x'],
    [' sdk@ 1.0.0-beta.1 ', 'current', '1.0.0-beta.1'],
    ['@scope/other@2.0.0', 'other@next', '2.0.0'],
  ])('reads %j as a version that npm has', (text, id, range) => {
    expect(parseSpec(text, config)).toMatchObject({ kind: 'published', release: { id }, range });
  });

  it.each(['../sdk', '.', '~/sdk', 'file:sdk', 'npm:sdk@1', 'https://example.com/sdk', 'sdk.tgz', '-g', '^'])(
    'refuses %j, which npm would take',
    async (range) => {
      expect(await problems(`sdk@${range}`)).toBe(
        `command line - "${range}" in "sdk@${range}" is neither a version nor a range nor a tag\n  Write sdk@1.2.3, sdk@^1.2 or sdk@latest.`,
      );
    },
  );

  it('says what could be meant', async () => {
    expect(await problems('')).toMatchInlineSnapshot(`
      "command line - the version is empty
        Write the id of a release (current, other@next, 0.8), or a version of a package: sdk@1.2.3."
    `);
    expect(await problems('sdk@')).toMatchInlineSnapshot(`
      "command line - "sdk@" names no version
        Write sdk@1.2.3, sdk@^1.2 or sdk@latest."
    `);
    expect(await problems('1.2.56')).toMatchInlineSnapshot(`
      "command line - there is no release "1.2.56"
        Write the id of a release (current, other@next, 0.8), or a version of a package: sdk@1.2.3. Did you mean sdk@1.2.56?"
    `);
    expect(await problems('@scope/unknown')).toMatchInlineSnapshot(`
      "command line - there is no release "@scope/unknown"
        Write the id of a release (current, other@next, 0.8), or a version of a package: sdk@1.2.3."
    `);
    expect(await problems('lodash@4')).toMatchInlineSnapshot(`
      "command line - no release documents the package "lodash" of "lodash@4"
        Packages that are documented: sdk, @scope/other. How a package is read is told by its release in docs.config.ts."
    `);
    expect(await problems('@old/sdk@1.0.0')).toMatchInlineSnapshot(`
      "command line - there is only version 0.8.26 of "@old/sdk": it is read from ./old.ts, not from npm
        Write 0.8."
    `);
  });
});
