import { expect, test } from 'vitest';
import { errorsSchema } from '../config/errors.ts';
import { errors } from '../../../../src/errors/index.ts';
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
  const text = writeMarkdown(errorCodeList());
  for (const code of Object.keys(errors.codes)) expect(text).toContain(`- \`${code}\` **`);
  expect(text).toContain(
    '- `invalid_cursor` **400** (in the sandbox): A `startCursor` that no list gave out. Start without one. Calls: ',
  );
});
