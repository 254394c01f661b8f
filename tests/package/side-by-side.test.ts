import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { sideBySide } from './side-by-side.ts';

it('runs tasks at once, and prints what each said in their order', async () => {
  const printed: string[] = [];
  const order: string[] = [];
  let seenMeanwhile: string[] = [];
  const { promise: firstMayEnd, resolve: endFirst } = Promise.withResolvers<void>();
  await sideBySide(
    [
      {
        name: 'first',
        async run(print) {
          print('first begins');
          await firstMayEnd;
          order.push('first');
          print('first ends');
        },
      },
      {
        name: 'second',
        async run(print) {
          await setTimeout(1);
          seenMeanwhile = [...printed];
          order.push('second');
          print('second');
          endFirst();
        },
      },
    ],
    (line) => printed.push(line),
  );
  expect(order).toEqual(['second', 'first']);
  expect(seenMeanwhile).toEqual(['first begins']);
  expect(printed).toEqual(['first begins', 'first ends', 'second']);
});

it('lets all tasks end, and names each that failed', async () => {
  const printed: string[] = [];
  const fail = (name: string) => ({
    name,
    run: (print: (line: string) => void) => {
      print(`${name} ran`);
      return Promise.reject(new Error('it broke'));
    },
  });
  await expect(
    sideBySide([fail('first'), { name: 'second', run: async () => {} }, fail('third')], (line) =>
      printed.push(line),
    ),
  ).rejects.toThrow('first: it broke\nthird: it broke');
  expect(printed).toEqual(['first ran', 'third ran']);
});
