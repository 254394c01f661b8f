import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Declarations } from './declarations.ts';
import { createProject, typesPackage } from './testing/project.ts';

const manifest = (name: string, more: object = {}): string =>
  JSON.stringify({ name, version: '1.0.0', exports: { '.': './src/index.ts' }, ...more });

interface Case {
  files: Record<string, string>;
  /** Links by their place: where each leads, from its folder. */
  links?: Record<string, string>;
  code: string;
  /** The file that changes. */
  changed: string;
}

/** Two workspace packages, of which one shows the types of the other. */
const workspace: Omit<Case, 'code'> = {
  files: {
    'packages/core/package.json': manifest('@acme/core'),
    'packages/core/src/index.ts': "export type { Plan } from '@acme/types';",
    'packages/types/package.json': manifest('@acme/types'),
    'packages/types/src/index.ts': 'export interface Plan { id: string }',
  },
  links: {
    'node_modules/@acme/core': '../../packages/core',
    'packages/core/node_modules/@acme/types': '../../../types',
  },
  changed: 'packages/types/src/index.ts',
};

const cases: Record<string, Case> = {
  'a workspace package behind another': { ...workspace, code: "import '@acme/core';" },
  'a file beside a workspace package': {
    ...workspace,
    files: {
      ...workspace.files,
      'packages/core/src/index.ts': "export * from '../../shared/plan.ts';",
      'packages/shared/plan.ts': 'a',
    },
    code: "import '@acme/core';",
    changed: 'packages/shared/plan.ts',
  },
  'JavaScript of a workspace package': {
    ...workspace,
    files: { ...workspace.files, 'packages/core/src/other.js': 'export const a = 1;' },
    code: "import '@acme/core';",
    changed: 'packages/core/src/other.js',
  },
  'a folder that a package links to': {
    files: { ...typesPackage('a', "export * from './more/b.ts';"), 'shared/b.ts': 'b' },
    links: { 'node_modules/a/more': '../../shared' },
    code: "import 'a';",
    changed: 'shared/b.ts',
  },
  'an installed package behind another, three deep, at the same version': {
    files: {
      ...typesPackage('a', "export * from 'b';"),
      ...typesPackage('b', "export type C = import('c/sub').C;"),
      ...typesPackage('c', 'export type C = 1;'),
    },
    code: "import 'a';",
    changed: 'node_modules/c/index.d.ts',
  },
  'types of an untyped package behind another': {
    files: {
      ...typesPackage('a', "export * from 'b';"),
      'node_modules/b/package.json': manifest('b'),
      ...typesPackage('@types/b', 'export {}'),
    },
    code: "import 'a';",
    changed: 'node_modules/@types/b/index.d.ts',
  },
  'data that a package imports': {
    files: {
      ...typesPackage('a', "import data from './data.json'; export { data };"),
      'node_modules/a/data.json': '{}',
    },
    code: "import 'a';",
    changed: 'node_modules/a/data.json',
  },
  'a name of the manifest above': {
    files: {
      'package.json': JSON.stringify({
        imports: { '#lib/*': { types: './lib/*.ts', default: './dist/*.js' } },
      }),
      'lib/a.ts': 'export {}',
    },
    code: "import '#lib/a';",
    changed: 'lib/a.ts',
  },
  'the package that the page is in, by its own name': {
    files: {
      'package.json': JSON.stringify({ name: 'me', exports: { './a': './src/a.js' } }),
      'src/a.ts': "export * from './b.ts';",
      'src/b.ts': 'export {}',
    },
    code: "import 'me/a';",
    changed: 'src/b.ts',
  },
  'a folder with a manifest': {
    files: {
      'docs/lib/package.json': '{ "types": "./types/all.d.ts" }',
      'docs/lib/types/all.d.ts': 'export {}',
    },
    code: "import './lib';",
    changed: 'docs/lib/types/all.d.ts',
  },
  'a file behind a reference': {
    files: { 'docs/env.d.ts': '/// <reference path="more.d.ts" />', 'docs/more.d.ts': 'a' },
    code: '/// <reference path="env.d.ts" />',
    changed: 'docs/more.d.ts',
  },
  'data beside the page': {
    files: { 'docs/a.json': '{}' },
    code: "import a from './a.json';",
    changed: 'docs/a.json',
  },
};

function createLinks(root: string, links: Record<string, string>): void {
  for (const [place, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, place)), { recursive: true });
    symlinkSync(target, join(root, place));
  }
}

function fingerprint(root: string, code: string): string {
  return new Declarations(root, {}).fingerprint(code, join(root, 'docs'));
}

test.each(Object.entries(cases))('the cache knows %s', (_name, { files, links = {}, code, changed }) => {
  const { root, write } = createProject(files);
  createLinks(root, links);
  const before = fingerprint(root, code);
  expect(fingerprint(root, code)).toBe(before);
  write(changed, `${files[changed] ?? ''}\n// changed`);
  expect(fingerprint(root, code)).not.toBe(before);
});

test('a workspace package that changes is seen without a new start', () => {
  const { root, write } = createProject(workspace.files);
  createLinks(root, workspace.links ?? {});
  const declarations = new Declarations(root, {});
  const before = declarations.fingerprint("import '@acme/core';", join(root, 'docs'));
  write(workspace.changed, 'export interface Plan { id: string; name: string }');
  declarations.refresh('now');
  expect(declarations.fingerprint("import '@acme/core';", join(root, 'docs'))).not.toBe(before);
});

test('what is half built or broken fails nothing', () => {
  const { root } = createProject({
    ...typesPackage('a', "export * from 'b'; export * from '../../..';"),
    'node_modules/a/folder.d.ts/index.txt': '',
    'node_modules/b/package.json': '{ "dependencies": nonsense',
    'node_modules/b/index.d.ts': "export * from 'a'; export * from './gone.json';",
    'package.json': '[]',
  });
  createLinks(root, {
    'node_modules/a/gone.d.ts': './nowhere.d.ts',
    'node_modules/a/self.d.ts': './self.d.ts',
    'node_modules/a/round': '..',
    'node_modules/dangling': '../nowhere',
    'docs/loop.ts': './loop.ts',
  });
  const code =
    "import 'a'; import 'dangling'; import './loop.ts'; import '#a'; import '..'; import 'gone/b'; import '';";
  expect(fingerprint(root, code)).toContain('dangling=');
});
