import { expect, test } from 'vitest';
import { compile, compileExports } from './compile.ts';

test('types go, imports of values stay as written', () => {
  const code =
    "import { load, type Plan } from 'sdk';\nimport type { User } from 'sdk';\n\nexport const plan: Plan = load();";
  expect(compile({ lang: 'ts', code })).toBe('import { load } from "sdk";\nexport const plan = load();\n');
});

test('JSX becomes calls', () => {
  expect(compile({ lang: 'tsx', code: 'export const box = <div />;' })).toContain('react/jsx-runtime');
});

test('every top-level constant is exported once', async () => {
  const code = `
const plain: number = 1;
export const already = 2;
const listed = 3;
const { a, nested: { b }, ...rest } = { a: 4, nested: { b: 5 }, c: 6 };
const [first, , third = 9] = [7, 8];
let changing = 10;
declare const absent: string;
{
  const inner = 11;
}
export { listed, plain as renamed };
`;
  const url = `data:text/javascript,${encodeURIComponent(compileExports({ lang: 'ts', code }))}`;
  const values: Record<string, unknown> = { ...(await import(url)) };
  expect(values).toEqual({
    plain: 1,
    renamed: 1,
    already: 2,
    listed: 3,
    a: 4,
    b: 5,
    rest: { c: 6 },
    first: 7,
    third: 9,
  });
});

test('a block without constants is only compiled', () => {
  expect(compileExports({ lang: 'js', code: 'console.log(1);' })).toBe('console.log(1);\n');
});
