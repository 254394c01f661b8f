import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layers } from './layers.ts';
import {
  type Breach,
  circleBreaches,
  dependencyBreaches,
  layerBreaches,
  lengthBreaches,
  wordBreaches,
} from './rules.ts';
import { type Source, readSource, readSources } from './sources.ts';

const root = join(import.meta.dirname, '..');
const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const named = new Set(
  ['dependencies', 'peerDependencies', 'optionalDependencies'].flatMap((key) =>
    Object.keys(manifest[key] ?? {}),
  ),
);

function breachesOf(sources: readonly Source[], dependencies: ReadonlySet<string> = named): Breach[] {
  return [
    ...sources.flatMap((source) => [
      ...layerBreaches(source),
      ...dependencyBreaches(source, dependencies),
      ...wordBreaches(source),
      ...lengthBreaches(source),
    ]),
    ...circleBreaches(sources),
  ];
}

describe('the house', () => {
  const sources = readSources(root);

  it('has no line that breaks a rule', () => {
    const lines = breachesOf(sources).map(
      ({ file, line, message }) => `packages/starlight-evergreen/${file}:${line} - ${message}`,
    );
    expect(lines.join('\n')).toBe('');
  });

  it('has each of its rooms in the table of layers, above those that it imports from', () => {
    const rooms = Object.keys(layers);
    expect(
      [...new Set(sources.map(({ room }) => room))].filter((room) => room !== '' && !rooms.includes(room)),
    ).toEqual([]);
    for (const [room, below] of Object.entries(layers)) {
      expect(below.filter((each) => !rooms.slice(0, rooms.indexOf(room)).includes(each))).toEqual([]);
    }
  });
});

describe('the rules', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'a layer',
      { 'src/blocks/a.ts': "import type { A } from '../reference/a.ts';" },
      ['layer src/blocks/a.ts:1'],
    ],
    [
      'a layer of a component',
      { 'src/site/A.astro': "---\n\nimport '../cli/a.ts';\n---\n" },
      ['layer src/site/A.astro:3'],
    ],
    ['Astro', { 'src/drift/a.ts': "\nawait import('astro/config');" }, ['layer src/drift/a.ts:2']],
    [
      'a parser',
      { 'src/drift/a.ts': "import { gfm } from 'micromark-extension-gfm';" },
      ['layer src/drift/a.ts:1', 'dependency src/drift/a.ts:1'],
    ],
    [
      'a circle',
      { 'src/site/a.ts': "import type { B } from './b.ts';", 'src/site/b.ts': "export * from './a.ts';" },
      ['circle src/site/a.ts:1'],
    ],
    [
      'a package',
      { 'src/site/a.ts': "import { x } from '@a/b/c';\nimport 'named/d';" },
      ['dependency src/site/a.ts:1'],
    ],
    ['an SDK', { 'src/site/a.css': '\n/* A[u]tumn */'.replace(/[[\]]/g, '') }, ['sdk src/site/a.css:2']],
    [
      'a generator',
      { 'src/site/a.ts': '// Open[E]num'.replace(/[[\]]/g, '') },
      ['generator src/site/a.ts:1'],
    ],
    ['an address', { 'src/site/a.ts': "const a = '/reference/';" }, ['address src/site/a.ts:1']],
    ['a script', { 'src/cli/a.ts': "const a = 'npm run check';" }, ['script src/cli/a.ts:1']],
    [
      'a path that leaves',
      { 'src/cli/a.ts': "join(here, '../../../x')\njoin(here, '../../x')" },
      ['outside src/cli/a.ts:1'],
    ],
    ['a long file', { 'src/cli/a.ts': '\n'.repeat(301) }, ['length src/cli/a.ts:301']],
    ['what tests do', { 'src/blocks/a.test.ts': "import '../reference/a.ts'; '/reference/'" }, []],
  ])('find %s', (_, files, expected) => {
    const sources = Object.entries(files).map(([file, text]) => readSource(file, text));
    const found = breachesOf(sources, new Set(['named', 'astro'])).map(
      ({ rule, file, line }) => `${rule} ${file}:${line}`,
    );
    expect(found).toEqual(expected);
  });
});
