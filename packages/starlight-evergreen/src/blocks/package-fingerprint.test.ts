import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { PackageFingerprints } from './package-fingerprint.ts';

test('what a tool keeps beside the packages is none of them', () => {
  const root = temporaryProject({
    'packages/engine/package.json': '{ "name": "engine" }',
    'packages/engine/index.ts': "import 'other';\nexport const text = 'what comes from \".made/types\"';",
    'node_modules/.made/a.ts': 'a',
    'node_modules/other/index.d.ts': 'a',
  });
  symlinkSync('../packages/engine', join(root, 'node_modules/engine'));
  const fingerprint = (): string => new PackageFingerprints().of(join(root, 'node_modules/engine'));
  const before = fingerprint();
  writeFileSync(join(root, 'node_modules/.made/a.ts'), 'b');
  expect(fingerprint()).toBe(before);
  writeFileSync(join(root, 'node_modules/other/index.d.ts'), 'b');
  expect(fingerprint()).not.toBe(before);
});
