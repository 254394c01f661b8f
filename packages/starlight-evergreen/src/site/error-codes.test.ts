import { expect, test } from 'vitest';
import { errorsSchema } from '../config/errors.ts';
import { parseConfig } from '../config/index.ts';
import { errorCodes } from './error-codes.ts';
import { errorCodeList } from './twins/error-codes.ts';
import { writeMarkdown } from '../markdown/write.ts';

const facts = { status: [404], cause: 'No shop has this id.', fix: 'Correct it.' };

test('a code says which calls know it, and whether it can be seen', () => {
  const own = errorsSchema.parse({
    page: '/errors/',
    codes: { shop_not_found: facts, no_key: facts },
    common: ['no_key'],
    operations: { 'shops.getOne': ['shop_not_found', 'no_key'], 'shops.list': [] },
    shown: { where: 'here', operations: { '': ['no_key 404'] } },
  });
  expect(errorCodes({ slug: 'ref', errors: own })).toEqual([
    {
      code: 'shop_not_found',
      ...facts,
      isShown: false,
      calls: [{ name: 'shops.getOne', href: '/ref/operations/shops/get-one/' }],
    },
    { code: 'no_key', ...facts, isShown: true, calls: [] },
  ]);
});

test('the Markdown of the list has every code, with its status and what to do', () => {
  const [release] = parseConfig({
    releases: [
      {
        id: 'shop',
        label: 'Shop',
        slug: 'ref',
        package: 'shop',
        errors: {
          page: '/errors/',
          codes: { shop_not_found: facts },
          common: [],
          operations: { 'shops.getOne': ['shop_not_found'] },
        },
      },
    ],
  }).releases;
  expect(writeMarkdown(errorCodeList(release))).toBe(
    '- `shop_not_found` **404**: No shop has this id. Correct it. Calls: `shops.getOne`.\n',
  );
});
