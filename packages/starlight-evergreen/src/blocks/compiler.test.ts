import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect } from './collect.ts';
import { loadCompiler } from './compiler.ts';
import { loadTypeScript } from './options.ts';
import { quicken } from './quicken.ts';
import { compareCompilers } from './testing/compare-compilers.ts';
import { createProject, fence, typesPackage } from './testing/project.ts';

const text = readFileSync(createRequire(import.meta.url).resolve('typescript'), 'utf8');

test('the text of the installed compiler is known', () => {
  expect(quicken(text)).toBeDefined();
  expect(loadCompiler()).not.toBe(loadTypeScript());
  expect(loadCompiler().version).toBe(loadTypeScript().version);
});

test('a text that is not known stays as it is', () => {
  expect(quicken(text.replace('function needsQualification(', 'function qualifies('))).toBeUndefined();
  expect(quicken(text + text)).toBeUndefined();
});

const fixtures = join(import.meta.dirname, 'fixtures');

test('of all fixtures it says what TypeScript says', () => {
  const { blocks } = collect({ root: fixtures, paths: [fixtures] });
  const compared = compareCompilers(blocks, { root: fixtures, modules: {} });
  expect(compared.differences).toEqual([]);
  expect(compared.hovers).toBeGreaterThan(50);
});

/** More names than a search goes through one by one. */
const many = Array.from({ length: 50 }, (_, index) => index);

const packages = {
  ...typesPackage(
    'large',
    [
      ...many.map((index) => `interface Inner${index} { value: ${index}; next: Inner${(index + 1) % 50} }`),
      'declare class Hidden { part: Inner1 }',
      'export declare class Client { get(name: string): Hidden; get(name: number): Inner2; kind: Kind }',
      'export declare enum Kind { One, Two }',
      `export { ${many.map((index) => `Inner${index} as Outer${index}`).join(', ')} };`,
      'export { Inner3 as Third };',
      'export * as spaces from "./spaces.js";',
      'export default Client;',
    ].join('\n'),
  ),
  'node_modules/large/spaces.d.ts': many
    .map((index) => `export declare namespace Space${index} { interface Deep { at: ${index} } }`)
    .join('\n'),
  ...typesPackage('again', "export * from 'large'; export { Outer4 as Fourth } from 'large';"),
  ...typesPackage('adds', "import 'large'; declare module 'large' { interface Added { more: Client } }"),
  ...typesPackage(
    'common',
    'declare class All { one: 1 } declare namespace All { class Part {} } export = All;',
  ),
};

const page = [
  "import { Client } from 'large';\nconst inner = new Client().get(1);\ninner.next.next;",
  "import * as large from 'large';\nconst inner = new large.Client().get('a');\ninner.part.next;",
  "import Client, { type Outer2, Kind } from 'large';\nconst c: Client = new Client();\nconst o: Outer2 = c.get(2);\nc.kind === Kind.One;",
  "import { Client } from 'again';\nimport type { Fourth } from 'again';\ndeclare const f: Fourth;\nf.next;\nnew Client().kind;",
  "import { spaces } from 'large';\nlet deep: spaces.Space7.Deep = { at: 7 };\ndeep;",
  "import { spaces } from 'large';\nimport Deep = spaces.Space8.Deep;\nconst deep: Deep = { at: 8 };\nconst wrong: Deep = { at: 9 };",
  "import { Client as Other } from 'large';\nclass Client { kind = 1 }\nconst both = { own: new Client(), other: new Other() };\nboth;",
  // Two of one name are told apart by the module and the name that it exports one of them under.
  "import type { Outer1 as Other } from 'large';\ninterface Inner1 { value: 2 }\ndeclare const other: Other;\nexport const own: Inner1 = other;",
  "import 'adds';\nimport type { Added } from 'large';\ndeclare const added: Added;\nadded.more.get('b');",
  "import All from 'common';\nconst part = new All.Part();\nnew All().one;\npart;",
  "import * as again from 'again';\nexport const third: again.Third = null!;\nthird.next.next.value;",
  'const map = new Map<string, URL[]>();\nmap.get("a")?.at(0)?.searchParams;\nprocess.env;',
].map((code) => fence(code));

test('names of a large package are as TypeScript finds them', () => {
  const { root } = createProject({
    ...packages,
    'docs/a.md': page.join('\n'),
    'docs/b.md': page.toReversed().join('\n'),
  });
  const { blocks } = collect({ root, paths: [join(root, 'docs')] });
  const compared = compareCompilers(blocks, { root, modules: {} });
  expect(compared.differences).toEqual([]);
  expect(compared.hovers).toBeGreaterThan(100);
});
