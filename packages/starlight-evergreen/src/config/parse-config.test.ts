import { describe, expect, it } from 'vitest';
import { problemsOf } from '../reference/testing/problems-of.ts';
import { parseConfig } from './parse-config.ts';

const packageRelease = { id: 'sdk', label: 'SDK', slug: 'reference', package: 'sdk' };
const moduleRelease = {
  id: '1.0',
  label: 'SDK 1.0',
  slug: 'releases/1.0',
  module: './schemas.ts',
  import: 'sdk',
  version: '1.0.0',
};

function problems(...releases: object[]): Promise<string> {
  return problemsOf(() => parseConfig(configOf(...releases)));
}

function configOf(...releases: object[]) {
  return { releases };
}

describe('parseConfig', () => {
  it('fills in what was left out', () => {
    const [first, second] = parseConfig(configOf(packageRelease, moduleRelease)).releases;
    expect(first).toMatchObject({
      ...packageRelease,
      committed: false,
      allow: [],
    });
    expect(second).toMatchObject({ ...moduleRelease, committed: false, allow: [], wireNames: 'same' });
  });

  it('wants a default export', async () => {
    expect(await problemsOf(() => parseConfig(undefined))).toMatchInlineSnapshot(
      `"docs.config.ts - \`the default export\` is missing"`,
    );
  });

  it('names each missing key', async () => {
    expect(await problemsOf(() => parseConfig({}))).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases\` is missing"`,
    );
    const { label: _, ...nameless } = packageRelease;
    expect(await problems(nameless)).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0.label\` is missing"`,
    );
    const { version: __, ...versionless } = moduleRelease;
    expect(await problems(versionless)).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0.version\` is missing"`,
    );
  });

  it('wants a release', async () => {
    expect(await problems()).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases\` Too small: expected array to have >=1 items"`,
    );
    expect(await problems({ id: 'sdk', label: 'SDK', slug: 'reference' })).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0\` is neither a package release (\`package\`) nor a module release (\`module\`, \`import\`, \`version\`)"`,
    );
  });

  it('names each unknown key', async () => {
    expect(await problems({ ...packageRelease, colour: 'red', size: 1 })).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0\` has an unknown key: colour, size"`,
    );
    expect(await problems({ ...moduleRelease, committd: true })).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0\` has an unknown key: committd"`,
    );
    expect(
      await problemsOf(() => parseConfig({ ...configOf(packageRelease), theme: 1 })),
    ).toMatchInlineSnapshot(`"docs.config.ts - \`the default export\` has an unknown key: theme"`);
  });

  it('passes over keys that it had once', () => {
    expect(parseConfig({ ...configOf(packageRelease), site: { title: 'Docs' } })).toEqual(
      parseConfig(configOf(packageRelease)),
    );
  });

  it('takes no release that is both', async () => {
    expect(await problems({ ...moduleRelease, package: 'sdk' })).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0\` is neither a package release (\`package\`) nor a module release (\`module\`, \`import\`, \`version\`)"`,
    );
  });

  it.each(['/reference', 'reference/', 'Reference', 'a//b', '../up', 'a b', ''])(
    'refuses the slug %j',
    async (slug) => {
      expect(await problems({ ...packageRelease, slug })).toBe(
        'docs.config.ts - `releases.0.slug` is a path of lower-case letters, digits and . _ - without leading or trailing slashes',
      );
    },
  );

  it.each(['reference', 'releases/0.8.26', 'a-b_c/d'])('takes the slug %j', (slug) => {
    expect(parseConfig(configOf({ ...packageRelease, slug })).releases[0]?.slug).toBe(slug);
  });

  it('refuses values of another type', async () => {
    expect(await problems({ ...packageRelease, id: 'a/b', committed: 'yes' })).toMatchInlineSnapshot(`
      "docs.config.ts - \`releases.0.id\` may hold letters, digits and . _ @ -
      docs.config.ts - \`releases.0.committed\` Invalid input: expected boolean, received string"
    `);
    expect(
      await problems({ ...packageRelease, allow: [{ model: 'Plan', reason: 'ok' }] }),
    ).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0.allow.0.reason\` Too small: expected string to have >=10 characters"`,
    );
    expect(await problems({ ...moduleRelease, wireNames: 'kebab' })).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0.wireNames\` Invalid option: expected one of "same"|"snake_case""`,
    );
  });

  it('refuses two releases with one id or one slug', async () => {
    expect(await problems(packageRelease, packageRelease)).toMatchInlineSnapshot(`
      "docs.config.ts - two releases have the id "sdk"
        Each release needs its own id.
      docs.config.ts - two releases have the slug "reference"
        Each release needs its own slug."
    `);
  });

  it('refuses one folder for a release and for changes', async () => {
    expect(parseConfig(configOf(packageRelease)).changes).toEqual({ slug: 'changes' });
    const config = { ...configOf(packageRelease), changes: { slug: 'reference' } };
    expect(await problemsOf(() => parseConfig(config))).toMatchInlineSnapshot(`
      "docs.config.ts - the pages of release "sdk" and the pages of changes have the slug "reference"
        changes: { slug: 'changes' },"
    `);
  });

  it('refuses counterparts in a release that does not exist', async () => {
    const counterparts = { release: 'next', models: { Plan: 'Plan' } };
    expect(await problems({ ...packageRelease, counterparts })).toMatchInlineSnapshot(`
      "docs.config.ts - the counterparts of release "sdk" are in "next", which is no release
        The releases are sdk."
    `);
  });

  it('takes a history that runs from old to new', async () => {
    const history = ['0.9.0', '1.2.9', '1.2.40'];
    expect(parseConfig(configOf({ ...packageRelease, history })).releases[0]).toMatchObject({ history });
    expect(parseConfig(configOf(packageRelease)).releases[0]).toMatchObject({ history: [] });
    expect(await problems({ ...packageRelease, history: ['1.2.9', '^1.3', '1.4.0-beta.1'] }))
      .toMatchInlineSnapshot(`
      "docs.config.ts - \`releases.0.history.1\` is no exact version, such as 1.2.56
      docs.config.ts - \`releases.0.history.2\` is no exact version, such as 1.2.56"
    `);
    expect(await problems({ ...packageRelease, history: ['1.2.40', '1.2.9'] })).toMatchInlineSnapshot(`
      "docs.config.ts - the history of release "sdk" is not in order: 1.2.40 comes too early
        history: ['1.2.9', '1.2.40'],"
    `);
    expect(await problems({ ...packageRelease, history: ['1.2.9', '1.2.9', '1.3.0'] }))
      .toMatchInlineSnapshot(`
      "docs.config.ts - the history of release "sdk" names 1.2.9 twice
        history: ['1.2.9', '1.3.0'],"
    `);
    expect(await problems({ ...moduleRelease, history: [] })).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0\` has an unknown key: history"`,
    );
  });
});
