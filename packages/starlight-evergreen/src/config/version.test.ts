import { describe, expect, it } from 'vitest';
import { compareVersions, isExact, releasedVersion } from './version.ts';

describe('versions', () => {
  it('are ordered by number, not by letter', () => {
    const versions = ['1.10.0', '1.9.12', '0.8.26', '1.9.2', '2.0.0', '1.9.12'];
    expect(versions.toSorted(compareVersions)).toEqual([
      '0.8.26',
      '1.9.2',
      '1.9.12',
      '1.9.12',
      '1.10.0',
      '2.0.0',
    ]);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });

  it.each(['1.2', 'v1.2.3', '1.2.3-beta.1', '01.2.3', '1.2.3.4', '^1.2.3', 'latest', ''])(
    'are not released as %j',
    (text) => expect(releasedVersion.test(text)).toBe(false),
  );

  it('may be exact and not released', () => {
    expect(['1.2.3', '1.2.3-beta.1', '^1.2.3', '1.2', 'latest'].map(isExact)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
