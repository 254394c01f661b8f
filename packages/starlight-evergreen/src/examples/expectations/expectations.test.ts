import { expect, test } from 'vitest';
import { readExpectations, withoutExpectations, writeExpectations } from './expectations.ts';
import { printCalls } from './print-calls.ts';

const bare = `const balance = { granted: 500 };
console.log(balance.granted);
if (balance) {
  console.log(balance);
}
// a comment of its own
//    indented`;

const written = `const balance = { granted: 500 };
console.log(balance.granted); // => 500
if (balance) {
  console.log(balance);
  // => {
  //      granted: 500
  //    }
}
// a comment of its own
//    indented`;

const outputs = ['500', '{\n  granted: 500\n}'];

test('outputs are written behind the calls that print them', () => {
  expect(writeExpectations(bare, outputs, printCalls(bare))).toBe(written);
});

test('what was written is read back', () => {
  expect(readExpectations(written)).toEqual(outputs);
});

test('old outputs give way to new ones', () => {
  const calls = printCalls(withoutExpectations(written));
  expect(writeExpectations(written, ['1', '2'], calls)).toBe(
    bare.replace('granted);', 'granted); // => 1').replace('(balance);', '(balance); // => 2'),
  );
});

test('code without its outputs is the code', () => {
  expect(withoutExpectations(written)).toBe(bare);
});

test('an output that does not fit beside its call stands below it', () => {
  const long = 'x'.repeat(80);
  expect(writeExpectations('console.log(1);', [long], [0])).toBe(`console.log(1);\n// => ${long}`);
});
