import { expect, test } from 'vitest';
import { fence } from '../testing/project.ts';
import { find, text } from './testing/shop.ts';

test('what is not there any more', () => {
  const code = `import { Interval, Gone, Shop, type Old as Other } from 'shop-sdk';
import * as all from 'shop-sdk';
const shop = new Shop();
await shop.plans.remove({ id: 1 });
const plan = await shop.plans.create({ id: 'a', gone: 1, price: { amount: 1, interval: 'week' } });
export const rest: [Other, all.Nothing] = [plan.gone, Interval.Week];
new Gone();
`;
  const { mentions, errors } = find({ code });
  expect(mentions.filter(({ missing }) => missing).map(text)).toEqual([
    '1:20 Gone missing',
    '1:37 Old missing',
    '4:18 Plans.remove missing',
    '5:49 PlanParams.gone missing',
    '5:88 Interval."week" missing',
    '6:32 Nothing missing',
    '6:49 PlanResponse.gone missing',
    '6:64 Interval.Week missing',
    '7:5 Gone missing',
  ]);
  expect(
    errors.map(({ code: number, line, column, about }) => `${line}:${column} ${number} ${about.map(text)}`),
  ).toEqual([
    '1:20 2305 1:20 Gone missing',
    '1:37 2305 1:37 Old missing',
    '4:18 2339 4:18 Plans.remove missing',
    '5:78 2322 5:78 Price.interval,5:88 Interval."week" missing',
    '6:32 2694 6:32 Nothing missing',
    '6:49 2339 6:49 PlanResponse.gone missing',
    '6:64 2339 6:64 Interval.Week missing',
  ]);
});

test('an error is about what its expression is made of, also by way of variables', () => {
  const code = `import { Shop } from 'shop-sdk';
const { price, tags } = await new Shop().plans.create({ id: 'a' });
const amount: string = price?.amount;
console.log(price.interval, amount);
for (const tag of tags) tag.toFixed();
const unrelated: number = 'text';
`;
  const about = find({ code }).errors.map(
    (error) => `${error.line}:${error.column} ${error.about.map(text)}`,
  );
  expect(about).toEqual([
    '3:7 3:31 Price.amount,2:9 PlanResponse.price shorthand',
    '4:13 2:9 PlanResponse.price shorthand',
    '5:29 2:16 PlanResponse.tags shorthand',
    '6:7 ',
  ]);
});

test('a value tells what it leaves out, and is what an error about that is about', () => {
  const code = `import { Shop } from 'shop-sdk';
const request = { price: { amount: 1 } };
await new Shop().plans.create(request);
`;
  const { mentions, errors } = find({ code });
  expect(mentions.find(({ how, name }) => how === 'value' && name === 'PlanParams')?.omits).toEqual([
    'id',
    'address',
    'payment',
    'intervals',
  ]);
  expect(errors.map(({ line, column, about }) => [`${line}:${column}`, ...about.map(text)])).toEqual([
    ['3:31', '2:17 PlanParams value'],
  ]);
});

test('places are those of the Markdown file, and expected errors are none', () => {
  const code = [
    '// @errors: 2353',
    "import { Shop } from 'shop-sdk';",
    '',
    "new Shop().plans.create({ id: '1', gone: 1 });",
  ].join('\n');
  const page = `# Page\n\n- A list:\n\n  ${fence(code).replaceAll('\n', '\n  ')}`;
  const { mentions, errors } = find({ code: page, file: 'docs/page.md' });
  expect(mentions.map(text)).toEqual([
    '7:12 Shop',
    '9:7 Shop',
    '9:14 Shop.plans',
    '9:20 Plans.create',
    '9:27 PlanParams value',
    '9:29 PlanParams.id',
    '9:38 PlanParams.gone missing',
  ]);
  expect(errors).toEqual([]);
});

test('an expected error that is gone is an error', () => {
  const { errors } = find({ code: '// @errors: 2353\nexport const one = 1;\n' });
  expect(errors.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual(['1:1 2353']);
});
