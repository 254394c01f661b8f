import { expect, test } from 'vitest';
import { errorsIn } from './errors-in.ts';
import { readCalls } from './stack-text.ts';
import { placeIn } from './stacks.ts';

const file = 'blob:null/1-2';

test('the innermost call of a file is found in a stack of Firefox', () => {
  const stack = `get@blob:null/9:10:120\nf@${file}:3:17\n@${file}:4:7\n`;
  expect(placeIn(readCalls(stack), file, new Error())).toEqual({ line: 3, column: 17 });
});

test('and in one of WebKit', () => {
  const stack = `inner@blob:null/9:2:38\nmodule code@${file}:2:7`;
  expect(placeIn(readCalls(stack), file, new Error())).toEqual({ line: 2, column: 7 });
  expect(placeIn(readCalls('module code@elsewhere:1:1\n[native code]'), file, new Error())).toBeUndefined();
});

test('the constructor of the error itself is not where it was made', () => {
  class Refused extends Error {}
  const stack = `Refused@${file}:1:1\nf@${file}:5:9`;
  expect(placeIn(readCalls(stack), file, new Refused())).toEqual({ line: 5, column: 9 });
  expect(placeIn(readCalls(stack), file, new Error())).toEqual({ line: 1, column: 1 });
});

test('errors are found in what is printed, without calling getters', () => {
  const [one, two, three] = [new Error('1'), new TypeError('2'), new Error('3', { cause: new Error('4') })];
  const circle: unknown[] = [one, { a: new Map([['b', two]]) }, new Set([three])];
  circle.push(circle, {
    get fault() {
      throw new Error('called');
    },
  });
  expect([...errorsIn(circle)].map(({ message }) => message)).toEqual(['1', '2', '3', '4']);
});
