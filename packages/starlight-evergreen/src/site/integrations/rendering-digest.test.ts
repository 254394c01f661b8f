import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { renderingDigest } from './rendering-digest.ts';

const config = parseConfig({
  releases: [
    {
      id: 'a',
      label: 'a',
      slug: 'a',
      module: './src/schemas/index.ts',
      import: 'a',
      version: '1.0.0',
    },
  ],
});

const files = {
  'docs.config.ts': 'export default {};',
  'package-lock.json': '{}',
  'src/schemas/index.ts': "export * from './plan.ts';",
  'src/schemas/plan.ts': '',
  'src/other.ts': '',
};

test.each(['docs.config.ts', 'package-lock.json', 'src/schemas/plan.ts'])('changes with %s', (file) => {
  const root = temporaryProject(files);
  const before = renderingDigest(root, config);
  expect(renderingDigest(root, config)).toBe(before);
  writeFileSync(join(root, file), '// Something else.');
  expect(renderingDigest(root, config)).not.toBe(before);
});

test('stays with what blocks do not show, and is the same in another folder', () => {
  const root = temporaryProject(files);
  const before = renderingDigest(root, config);
  writeFileSync(join(root, 'src/other.ts'), '// Something else.');
  expect(renderingDigest(root, config)).toBe(before);
  expect(renderingDigest(temporaryProject(files), config)).toBe(before);
});

test('changes with the lockfile of the workspace that the site is part of', () => {
  const root = temporaryProject({ 'pnpm-lock.yaml': '', 'site/docs.config.ts': '' });
  const before = renderingDigest(join(root, 'site'), config);
  writeFileSync(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 9');
  expect(renderingDigest(join(root, 'site'), config)).not.toBe(before);
});

test('changes with an SDK that is a folder of the workspace', () => {
  const root = temporaryProject({
    'sdk/package.json': '{ "name": "sdk", "types": "./index.d.ts" }',
    'sdk/index.d.ts': 'export {};',
    'node_modules/.keep': '',
  });
  symlinkSync(join(root, 'sdk'), join(root, 'node_modules/sdk'), 'dir');
  const linked = parseConfig({ releases: [{ id: 'a', label: 'a', slug: 'a', package: 'sdk', client: 'A' }] });
  const before = renderingDigest(root, linked);
  expect(renderingDigest(root, linked)).toBe(before);
  writeFileSync(join(root, 'sdk/index.d.ts'), 'export declare const a: 1;');
  expect(renderingDigest(root, linked)).not.toBe(before);
});
