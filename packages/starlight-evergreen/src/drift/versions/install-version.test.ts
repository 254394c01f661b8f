import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import { problemsOf } from '../../reference/testing/problems-of.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { installVersion } from './install-version.ts';
import type { RunNpm } from './run-npm.ts';
import { parseSpec, type PublishedSpec } from './spec.ts';

const config = parseConfig({
  values: './values.ts',
  releases: [
    { id: 'current', label: 'SDK', slug: 'reference', package: 'sdk' },
    { id: 'scoped', label: 'Scoped', slug: 'scoped', package: '@scope/sdk' },
  ],
});

function published(text: string): PublishedSpec {
  const spec = parseSpec(text, config);
  if (spec.kind !== 'published') throw new Error(`${text} names no version`);
  return spec;
}

/** A project, and an npm that installs `version` of whatever is asked for and keeps what it was told. */
function project({
  version = '1.2.0',
  files = {},
}: { version?: string; files?: Record<string, string> } = {}) {
  const root = temporaryProject({ 'package.json': '{}', ...files });
  const cacheDir = join(root, '.cache/releases');
  const calls: {
    args: readonly string[];
    dependencies: Record<string, string>;
    settings: string | undefined;
  }[] = [];
  const lines: string[] = [];
  const npm: RunNpm = async (args, folder) => {
    const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const settings = join(folder, '.npmrc');
    calls.push({
      args,
      dependencies,
      settings: existsSync(settings) ? readFileSync(settings, 'utf8') : undefined,
    });
    for (const name of Object.keys(dependencies)) {
      const target = join(folder, 'node_modules', name);
      mkdirSync(target, { recursive: true });
      // Two installations that run at once take turns here.
      await new Promise((resolve) => setTimeout(resolve, 5));
      writeFileSync(join(target, 'package.json'), JSON.stringify({ name, version }));
    }
    return { code: 0, stdout: '{}', stderr: '' };
  };
  const options = { root, cacheDir, npm, log: (line: string) => void lines.push(line) };
  return {
    root,
    cacheDir,
    calls,
    lines,
    options,
    install: (text: string) => installVersion(published(text), options),
  };
}

const failing: RunNpm = () => Promise.resolve({ code: 1, stdout: '', stderr: 'npm error no luck' });

describe('installVersion', () => {
  it('installs a version once', async () => {
    const { install, cacheDir, calls, lines } = project();
    const expected = { root: join(cacheDir, 'sdk@1.2.0'), version: '1.2.0' };
    expect(await install('sdk@1.2.0')).toEqual(expected);
    expect(await install('sdk@1.2.0')).toEqual(expected);
    expect(calls).toHaveLength(1);
    expect(lines).toEqual(['fetching sdk@1.2.0 with npm']);
    expect(existsSync(join(expected.root, 'node_modules/sdk/package.json'))).toBe(true);
    expect(readdirSync(cacheDir)).toEqual(['sdk@1.2.0']);
  });

  it('runs no scripts, and installs the zod that is used here', async () => {
    const { install, calls } = project();
    await install('sdk@1.2.0');
    const { version } = JSON.parse(readFileSync('node_modules/zod/package.json', 'utf8'));
    expect(calls[0]?.dependencies).toEqual({ zod: version, sdk: '1.2.0' });
    expect(calls[0]?.args).toEqual(
      expect.arrayContaining(['--ignore-scripts', '--legacy-peer-deps', '--no-package-lock', '--prefix=.']),
    );
  });

  it('asks each time what a range or a tag stands for', async () => {
    const { install, cacheDir, calls } = project({ version: '1.4.2' });
    const expected = { root: join(cacheDir, 'sdk@1.4.2'), version: '1.4.2' };
    expect(await install('sdk@latest')).toEqual(expected);
    expect(await install('sdk@^1.3')).toEqual(expected);
    expect(calls.map(({ args }) => args.includes('--prefer-offline'))).toEqual([false, false]);
    expect(await install('sdk@1.4.2')).toEqual(expected);
    expect(calls).toHaveLength(2);
  });

  it('keeps a scoped package in the folder of its scope', async () => {
    const { install, cacheDir } = project();
    expect(await install('@scope/sdk@1.2.0')).toEqual({
      root: join(cacheDir, '@scope/sdk@1.2.0'),
      version: '1.2.0',
    });
  });

  it('takes a version that the project has under another name, and fetches nothing', async () => {
    const manifest = (more: object) => JSON.stringify({ name: 'sdk', ...more });
    const { root, install, calls, cacheDir } = project({
      files: {
        'package.json': JSON.stringify({ devDependencies: { sdk: '3.0.0', 'sdk-1': 'npm:sdk@1.2.0' } }),
        'node_modules/sdk/package.json': manifest({ version: '3.0.0' }),
        'node_modules/sdk-1/package.json': manifest({ version: '1.2.0' }),
      },
    });
    const expected = { root: join(cacheDir, 'sdk@1.2.0'), version: '1.2.0' };
    expect(await install('sdk@1.2.0')).toEqual(expected);
    expect(await install('sdk@1.2.0')).toEqual(expected);
    expect(calls).toHaveLength(0);
    const kept = join(expected.root, 'node_modules/sdk/package.json');
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ version: '1.2.0' });
    // Once it is gone from the project, npm is asked.
    rmSync(join(root, 'node_modules/sdk-1'), { recursive: true });
    expect(await install('sdk@1.2.0')).toEqual(expected);
    expect(calls).toHaveLength(1);
    expect(existsSync(kept)).toBe(true);
  });

  it('does not take an alias that holds another version than it says', async () => {
    const { install, calls } = project({
      files: {
        'package.json': JSON.stringify({ devDependencies: { 'sdk-1': 'npm:sdk@1.2.0' } }),
        'node_modules/sdk-1/package.json': '{ "version": "1.1.0" }',
      },
    });
    await install('sdk@1.2.0');
    expect(calls).toHaveLength(1);
  });

  it('is not disturbed by another that installs the same', async () => {
    const { install, cacheDir, calls } = project();
    const running = [1, 2, 3].map(() => install('sdk@1.2.0'));
    const first = await Promise.race(running);
    const { ino } = statSync(first.root);
    const results = await Promise.all(running);
    // Whoever came first may be reading from it.
    expect(statSync(first.root).ino).toBe(ino);
    expect(new Set(results.map(({ root }) => root)).size).toBe(1);
    expect(calls).toHaveLength(3);
    expect(readdirSync(cacheDir)).toEqual(['sdk@1.2.0']);
  });

  it('installs again what is damaged, or was read with another zod', async () => {
    const { install, cacheDir, calls } = project();
    await install('sdk@1.2.0');
    rmSync(join(cacheDir, 'sdk@1.2.0/node_modules/sdk/package.json'));
    await install('sdk@1.2.0');
    writeFileSync(join(cacheDir, 'sdk@1.2.0/package.json'), '{ "dependencies": { "zod": "4.0.0" } }');
    await install('sdk@1.2.0');
    expect(calls).toHaveLength(3);
    expect(readdirSync(cacheDir)).toEqual(['sdk@1.2.0']);
    await install('sdk@1.2.0');
    expect(calls).toHaveLength(3);
  });

  it('lets npm read the settings of the project, and keeps no copy', async () => {
    const { install, calls, root, cacheDir } = project({ files: { '.npmrc': 'save-exact=true' } });
    await install('sdk@1.2.0');
    expect(calls[0]?.settings).toBe('save-exact=true');
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toBe('save-exact=true');
    expect(readdirSync(join(cacheDir, 'sdk@1.2.0'))).toEqual(['node_modules', 'package.json']);
  });

  it('leaves nothing when npm fails', async () => {
    const { install, options, cacheDir } = project();
    await install('sdk@1.2.0');
    expect(await problemsOf(() => installVersion(published('sdk@1.3.0'), { ...options, npm: failing })))
      .toMatchInlineSnapshot(`
      "sdk@1.3.0 - npm cannot install this version: no luck
        npm says more when asked: npm view sdk"
    `);
    expect(readdirSync(cacheDir)).toEqual(['sdk@1.2.0']);
  });

  it('does not believe an npm that installed nothing', async () => {
    const { options } = project();
    const npm: RunNpm = () => Promise.resolve({ code: 0, stdout: '{}', stderr: '' });
    expect(await problemsOf(() => installVersion(published('sdk@1.3.0'), { ...options, npm })))
      .toMatchInlineSnapshot(`
      "sdk@1.3.0 - npm cannot install this version: it reported success and installed nothing
        npm says more when asked: npm view sdk"
    `);
  });

  it('clears away what was left an hour ago, and nothing that may be at work', async () => {
    const { install, cacheDir } = project();
    const hours = (count: number) => new Date(Date.now() - count * 60 * 60_000);
    for (const [name, age] of [['.installing-old', 2] as const, ['.installing-new', 0] as const]) {
      mkdirSync(join(cacheDir, name, 'node_modules'), { recursive: true });
      utimesSync(join(cacheDir, name), hours(age), hours(age));
    }
    await install('sdk@1.2.0');
    expect(readdirSync(cacheDir)).toEqual(['.installing-new', 'sdk@1.2.0']);
  });
});
