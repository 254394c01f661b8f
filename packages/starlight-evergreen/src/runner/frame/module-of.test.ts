import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { emptyReport, type Report } from '../protocol.ts';
import { slimSucrase } from '../bundle/slim-sucrase.ts';
import type { BlockModule } from './module-of.ts';

/** As readers get it: with the runner's own sucrase. */
const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'module-of.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  plugins: [slimSucrase],
});
const { moduleOf, inBlock }: typeof import('./module-of.ts') = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`
);

const addresses = { sdk: 'blob:https://x.example/0123456789' };
const compiled = (code: string): BlockModule => moduleOf({ code, lang: 'ts' }, addresses);

/** Each name of the module whose place in the block has another name. */
function misplaced(code: string): string[] {
  const module = compiled(code);
  const before = code.split('\n');
  return module.code
    .replaceAll(addresses.sdk, ' '.repeat(addresses.sdk.length))
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/[a-z]\w*/g)].flatMap(({ 0: name, index: column }) => {
        const place = module.placeOf({ line: index + 1, column: column + 1 });
        const found = before[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1) ?? '';
        return found.startsWith(name) ? [] : [`${name} at ${index + 1}:${column + 1}, found ${found}`];
      }),
    );
}

test('places behind types that went are those of the block', () => {
  const code = `import { a, type B } from 'sdk'; a();
const x: Map<string, B> = (a as B)!.b<string>(x satisfies B, function c(this: B, d?: number): void {});
class E<T> extends a<T> { private readonly f: T = x as T; g(h: string): string { return h!; } }`;
  expect(misplaced(code)).toEqual([]);
});

/** A sequence of numbers that looks random and is always the same. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Statements of random parts, many of them types. */
function randomCode(seed: number): string {
  const next = numbers(seed);
  const pick = (...choices: (() => string)[]): string => choices[next(choices.length)]?.() ?? '';
  const name = (): string => `n${next(30)}`;
  const type = (depth = 0): string =>
    depth > 2
      ? 'string'
      : pick(
          () => 'number',
          () => `Map<${name()}, ${type(depth + 1)}>`,
          () => `{ ${name()}: ${type(depth + 1)} }`,
          () => `((${name()}: ${type(depth + 1)}) => ${type(depth + 1)})`,
          () => `${type(depth + 1)} | 'x'`,
        );
  const value = (depth = 0): string =>
    depth > 3
      ? name()
      : pick(
          name,
          () => `(${value(depth + 1)} as ${type()})`,
          () => `${name()}!.${name()}<${type()}>(${value(depth + 1)}, ${value(depth + 1)})`,
          () => `((${name()}: ${type()}, m?: ${type()}): ${type()} => (${value(depth + 1)}))`,
          () => `{ ${name()}: ${value(depth + 1)} satisfies ${type()} }.${name()}`,
          () => `\`a\${${value(depth + 1)}}\``,
        );
  const statement = (index: number): string =>
    pick(
      () => `const v${index}: ${type()} = ${value()};`,
      () => `function f${index}<T>(a: ${type()}): void { log(${value()}); }`,
      () => `class C${index} { declare x: ${type()}; y?: ${type()} = ${value()}; }`,
      () => `interface I${index} { a: ${type()} } log(${value()});`,
      () => `for (const e of ${value()} as ${type()}) log(e!);`,
    );
  return Array.from({ length: 12 }, (_, index) => statement(index)).join(next(3) === 0 ? ' ' : '\n');
}

test('each name of random code is found where it stood', () => {
  const wrong = Array.from({ length: 200 }, (_, seed) => misplaced(randomCode(seed + 1))).flat();
  expect(wrong).toEqual([]);
});

test('a place that the block does not have is none', () => {
  const module = compiled('const a = 1;');
  expect(
    [
      { line: 2, column: 1 },
      { line: 1, column: 13 },
    ].map((place) => module.placeOf(place)),
  ).toEqual([undefined, { line: 1, column: 13 }]);
});

test.each([
  ['const a: number = 1;\n  const = 2;', { line: 2, column: 9 }],
  [`const a: string = ''; import fs from 'fs'; log(fs);`, { line: 1, column: 39 }],
])('%s is refused at its place', (code, at) => {
  expect(() => compiled(code)).toThrow(expect.objectContaining({ name: 'SyntaxError', at }));
});

test('a report is about the block: its places, and what it imports by name', () => {
  const code = `import { a } from 'sdk';\nlog(a as string, a);`;
  const report: Report = {
    ...emptyReport(),
    lines: [
      { level: 'log', text: '1', at: { line: 2, column: 9 } },
      { level: 'log', text: '2', at: { line: 99, column: 1 } },
    ],
    thrown: {
      name: 'SyntaxError',
      message: `The module '${addresses.sdk}' has no a.`,
      properties: [],
      at: { line: 2, column: 1 },
    },
  };
  const { lines, thrown } = inBlock(report, compiled(code), addresses);
  expect(lines).toEqual([
    { level: 'log', text: '1', at: { line: 2, column: 18 } },
    { level: 'log', text: '2' },
  ]);
  expect(thrown).toMatchObject({ message: `The module 'sdk' has no a.`, at: { line: 2, column: 1 } });
});
