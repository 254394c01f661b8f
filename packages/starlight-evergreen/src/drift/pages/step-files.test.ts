import { expect, it } from 'vitest';
import { dataOf, stepFiles } from './step-files.ts';
import { after, before, folder, stepOf } from './testing/steps.ts';

const step = stepOf(before, after);

it('has the lines of each operation, and names those that nothing changed for', () => {
  const { data } = dataOf(step);
  expect(Object.keys(data.operations)).toEqual(['shops.close', 'shops.get']);
  expect(data.operations['shops.get']?.href).toBe('/shop/operations/shops/get/');
  expect(data.operations['shops.get']?.lines.slice(0, 2)).toEqual([
    [0, ['size', '/shop/models/get-shop/#size'], ' of what it takes is now required'],
    [0, ['name', '/shop/models/shop/#name'], ' of what it gives may now be null'],
  ]);
  expect(dataOf(stepOf(before, before)).data).toEqual({
    generated: true,
    range: '1.0.0 to 1.0.0',
    operations: {},
    unchanged: ['shops.get', 'GetShop', 'Shop'],
  });
});

it('has what changed in a model, and at any depth in one that an operation takes or gives', () => {
  const { models } = dataOf(step);
  expect(Object.keys(models.added)).toEqual(['Plan', 'PlanSize']);
  expect(models.models.Apple?.lines).toEqual([
    [0, ['weight', '/shop/models/fig/#weight'], ' may now be null'],
  ]);
  expect(models.models.Shop?.lines.map((line) => line.flat().join(''))).toContain(
    '0weight in 10 places may now be null: apple.weight/shop/models/fig/#weight, banana.weight/shop/models/fig/#weight, cherry.weight/shop/models/fig/#weight, date.weight/shop/models/fig/#weight, elder.weight/shop/models/fig/#weight, fig.weight/shop/models/fig/#weight, grape.weight/shop/models/fig/#weight, hazel.weight/shop/models/fig/#weight and 2 more',
  );
  expect(models.models.Lonely?.lines).toEqual([[0, 'A type is gone: ', ['Lonely']]]);
});

it('stands beside the pages, with a list of all steps', () => {
  const files = stepFiles([step], folder);
  expect(files.map(({ file }) => file)).toEqual([
    'news/index.json',
    'news/shop/1.1.0.json',
    'news/shop/1.1.0.models.json',
  ]);
  expect(JSON.parse(files[0]?.text ?? '')).toEqual({
    generated: true,
    steps: [
      {
        title: 'shop-sdk 1.0.0 to 1.1.0',
        range: '1.0.0 to 1.1.0',
        href: '/news/shop/1.1.0/',
        data: '/news/shop/1.1.0.json',
        models: '/news/shop/1.1.0.models.json',
        summary:
          '13 breaking changes (1 model is gone), 3 compatible ones (1 operation is new) and 2 new models.',
      },
    ],
  });
});
