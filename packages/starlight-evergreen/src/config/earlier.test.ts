import { describe, expect, it } from 'vitest';
import { problemsOf } from '../reference/testing/problems-of.ts';
import { generatedFolders } from './authored-pages.ts';
import { earlierOf, earlierReleases, releasesWithPages } from './earlier.ts';
import { parseConfig } from './parse-config.ts';
import { releaseRoot } from './release-root.ts';

const sdk = { id: 'sdk', label: 'SDK 3', slug: 'reference', package: '@acme/sdk/models', client: 'Acme' };

function config(versions: string[], more: object = {}) {
  return parseConfig({ releases: [{ ...sdk, ...more, versions }] });
}

describe('earlier versions', () => {
  it('are read as their release, in a folder of their own, the newest first', () => {
    const docs = config(['1.0.0', '2.0.0-RC.1']);
    expect(earlierReleases(docs)).toMatchObject([
      {
        id: 'sdk@2.0.0-RC.1',
        label: '@acme/sdk 2.0.0-RC.1',
        slug: '2.0.0-rc.1/reference',
        package: '@acme/sdk/models',
        client: 'Acme',
        earlier: { of: 'sdk', version: '2.0.0-RC.1' },
      },
      { id: 'sdk@1.0.0', slug: '1.0.0/reference' },
    ]);
    expect(releasesWithPages(docs).map(({ id }) => id)).toEqual(['sdk', 'sdk@2.0.0-RC.1', 'sdk@1.0.0']);
    expect(generatedFolders(docs)).toEqual([
      'reference',
      '2.0.0-rc.1/reference',
      '1.0.0/reference',
      'changes',
    ]);
  });

  it('have nothing that is said of the release as it is now', () => {
    const [first] = earlierReleases(
      config(['1.0.0'], {
        sandbox: './sandbox.ts',
        examples: './examples',
        history: ['1.0.0'],
        operations: { errors: 'They throw.', options: 'It takes some.' },
      }),
    );
    expect(first).toMatchObject({
      sandbox: undefined,
      examples: undefined,
      operations: undefined,
      history: [],
      versions: [],
    });
  });

  it('are found in a folder of their own, and a release in the project', () => {
    const docs = config(['1.0.0']);
    expect(releasesWithPages(docs).map((release) => releaseRoot(release, '/site'))).toEqual([
      '/site',
      '/site/.cache/releases/@acme/sdk@1.0.0',
    ]);
    expect(docs.releases.map((release) => earlierOf(release))).toEqual([undefined]);
  });

  it('are exact, and each named once', async () => {
    expect(await problemsOf(() => config(['1.0.0', '1.0.0']))).toMatchInlineSnapshot(`
      "docs.config.ts - the versions of release "sdk" name 1.0.0 twice
        versions: ['1.0.0'],"
    `);
    expect(await problemsOf(() => config(['^1.0.0']))).toMatchInlineSnapshot(
      `"docs.config.ts - \`releases.0.versions.0\` is no exact version, such as 1.2.56"`,
    );
  });

  it('want an address of their own', async () => {
    const other = { ...sdk, id: 'other', slug: '1.0.0/reference', package: 'other' };
    expect(await problemsOf(() => parseConfig({ releases: [{ ...sdk, versions: ['1.0.0'] }, other] })))
      .toMatchInlineSnapshot(`
      "docs.config.ts - two releases have the slug "1.0.0/reference"
        Each release needs its own slug."
    `);
  });
});
