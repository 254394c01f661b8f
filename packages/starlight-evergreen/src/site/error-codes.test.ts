import { expect, test } from 'vitest';
import { errorsSchema } from '../config/errors.ts';
import { parseConfig } from '../config/index.ts';
import { errorCodes } from './error-codes.ts';
import { errorCodeList } from './twins/error-codes.ts';
import { writeMarkdown } from '../markdown/write.ts';

const facts = { status: [404], cause: 'No shop has this id.', fix: 'Correct it.' };

const send = { name: 'parcels.send', href: '/ref/operations/parcels/send/' };
const getOne = { name: 'shops.getOne', href: '/ref/operations/shops/get-one/' };

test('a code says which operations throw it, and whether it can be seen', () => {
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
      isCommon: false,
      throwers: [getOne],
      meanings: [],
    },
    { code: 'no_key', ...facts, isShown: true, isCommon: true, throwers: [], meanings: [] },
  ]);
});

test('what a code means in single operations is told, once for all that say it alike', () => {
  const locked = { code: 'locked', status: [423], cause: 'Somebody else is sending.' };
  const own = errorsSchema.parse({
    page: '/errors/',
    codes: { locked: { ...facts, status: [409, 423] } },
    common: ['locked'],
    operations: {
      'parcels.send': [locked, 'locked', { ...locked, cause: 'It is gone.', fix: 'Go on.' }],
      'shops.getOne': [locked],
      'shops.list': ['locked'],
    },
  });
  expect(errorCodes({ slug: 'ref', errors: own })).toMatchObject([
    {
      isCommon: true,
      throwers: [send, getOne],
      meanings: [
        { status: [423], cause: 'Somebody else is sending.', fix: 'Correct it.', throwers: [send, getOne] },
        { status: [423], cause: 'It is gone.', fix: 'Go on.', throwers: [send] },
      ],
    },
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
          operations: {
            'shops.getOne': ['shop_not_found'],
            'shops.list': [{ code: 'shop_not_found', cause: 'The list is gone.' }],
          },
        },
      },
    ],
  }).releases;
  expect(writeMarkdown(errorCodeList(release))).toBe(
    [
      '- `shop_not_found` **404**. Cause: No shop has this id. What to do: Correct it. Thrown by: `shops.getOne`, `shops.list`.',
      '  - `shops.list` **404**: The list is gone. Correct it.\n',
    ].join('\n'),
  );
});
