import { describe, expect, test } from 'vitest';
import type { Project } from '../project.ts';
import { configFile, idOf } from './config.ts';
import { completeManifest } from './manifest.ts';
import { gitignore } from './site.ts';

const project = (manifest: Project['manifest'], kind: Project['kind'] = 'new'): Project => ({
  root: '/site',
  kind,
  manifest,
  astroConfig: undefined,
});

describe('completeManifest', () => {
  test('makes one for an empty folder', () => {
    const manifest = completeManifest(project(undefined), 'docs', { astro: '^7.0.0' });
    expect(manifest).toMatchObject({ name: 'docs', private: true, type: 'module' });
    expect(manifest.devDependencies).toEqual({ astro: '^7.0.0' });
    expect(manifest.scripts).toHaveProperty('start');
    expect(manifest.scripts).toHaveProperty('test');
  });

  test('takes over what npm init wrote', () => {
    const { type, scripts, dependencies, devDependencies } = completeManifest(
      project({
        name: 'site',
        type: 'commonjs',
        scripts: { test: 'echo "Error: no test specified" && exit 1' },
        dependencies: { 'starlight-evergreen': 'file:../starlight-evergreen.tgz' },
      }),
      'docs',
      { 'starlight-evergreen': '^0.1.0', astro: '^7.0.0' },
    );
    expect(type).toBe('module');
    expect(scripts?.['test']).toContain('playwright test');
    expect(dependencies).toEqual({ 'starlight-evergreen': 'file:../starlight-evergreen.tgz' });
    expect(devDependencies).toEqual({ astro: '^7.0.0' });
  });

  test('keeps the commands of a site that exists, but for a build that would lack the pages', () => {
    const { scripts } = completeManifest(
      project({ scripts: { dev: 'astro dev', build: 'astro build', test: 'vitest' } }, 'starlight'),
      'docs',
      {},
    );
    expect(scripts).toMatchObject({
      dev: 'astro dev',
      build: 'starlight-evergreen generate && starlight-evergreen check && astro build',
      test: 'vitest',
    });
    expect(scripts?.['test:docs']).toContain('playwright test');
  });

  test('a second time changes nothing', () => {
    const once = completeManifest(project(undefined), 'docs', { astro: '^7.0.0' });
    expect(completeManifest(project(once), 'docs', { astro: '^7.0.0' })).toEqual(once);
  });
});

describe('gitignore', () => {
  test('adds the lines that are missing', () => {
    expect(gitignore('node_modules\n/dist/\n.env\n', 'reference').split('\n')).toEqual([
      'node_modules',
      '/dist/',
      '.env',
      '.astro/',
      '.cache/',
      'test-results/',
      'playwright-report/',
      'src/content/docs/reference/',
      '',
    ]);
    const once = gitignore(undefined, 'sdk');
    expect(once).toContain('src/content/docs/sdk/');
    expect(gitignore(once, 'sdk')).toBe(once);
  });
});

test('the config says no more than is known, and quotes names', () => {
  const source = {
    specifier: '@shop/sdk',
    version: '2.1.0',
    release: { package: '@shop/sdk' },
    classes: [],
    client: undefined,
  };
  const text = configFile({
    title: "The shop's",
    source,
    client: undefined,
    sandbox: undefined,
    slug: 'reference',
  });
  expect(text).toContain("id: 'shop-sdk',");
  expect(text).toContain("label: '@shop/sdk 2.1',");
  expect(text).not.toContain('client');
  expect(text).not.toContain('sandbox');
  expect(idOf('@a/b/models')).toBe('a-b-models');
});
