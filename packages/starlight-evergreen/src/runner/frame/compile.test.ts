import { expect, test } from 'vitest';
import { exportConstants, linkImports as link, stripTypes as strip } from './compile.ts';

const stripTypes = (...block: Parameters<typeof strip>): string => strip(...block).code;
const linkImports = (...module: Parameters<typeof link>): string => link(...module).code;

const addresses = { sdk: 'blob:sdk' };

test('strips types and keeps every line in its place', () => {
  const code = `import type { A } from 'sdk';
import { Client, type B } from 'sdk';
interface C { a: A }
const client = new Client() satisfies unknown as B;
enum D { x }
console.log(client!.call<C>({ a: 1 }), D.x);`;
  const stripped = stripTypes(code, 'ts');
  expect(stripped.split('\n')).toHaveLength(code.split('\n').length);
  expect(stripped.split('\n')[1]).toBe(`import { Client, } from 'sdk';`);
  expect(stripped.split('\n')[3]).toMatch(/^const client = new Client\(\) *;$/);
});

test('takes types only where there may be some, and no JSX', () => {
  expect(stripTypes('const a = 1 as number;', 'ts').trim()).toBe('const a = 1 ;');
  expect(() => stripTypes('const a: number = 1;', 'js')).toThrow(SyntaxError);
  expect(() => stripTypes('const a = <i />;', 'tsx')).toThrow('JSX does not run here');
});

test('names the place of a mistake', () => {
  expect(() => stripTypes('const a = 1;\nconst = 2;', 'ts')).toThrow(/\(2:7\)/);
});

test('leads imports and exports to addresses', () => {
  const code = `import { a } from 'sdk';\nimport * as b from "sdk";\nexport { c } from 'sdk';\nlog("from 'sdk'", import.meta);`;
  expect(linkImports(code, addresses)).toBe(
    `import { a } from 'blob:sdk';\nimport * as b from "blob:sdk";\nexport { c } from 'blob:sdk';\nlog("from 'sdk'", import.meta);`,
  );
});

test.each([
  [`import fs from 'node:fs';`],
  [`export * from 'https://elsewhere.example/x.js';`],
  [`import 'toString';`],
])('refuses %s', (code) => {
  expect(() => linkImports(code, addresses)).toThrow(/^Only sdk can be imported here, not /);
});

test('leaves dynamic imports to the security policy', () => {
  expect(linkImports(`await import('./x.js');`, addresses)).toBe(`await import('./x.js');`);
});

test('exports the constants of the top level once', () => {
  const code = `export const a = 1;\nconst b = 2;\nconst $c = 3;\nexport { $c as d };\nif (b) {\n  const inner = 1;\n}`;
  expect(exportConstants(code)).toBe(`${code}\nexport { b };\n`);
  expect(exportConstants('let a = 1;')).toBe('let a = 1;');
});
