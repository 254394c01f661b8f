import { describe, expect, it } from 'vitest';
import type { Field, Model, TypeExpression } from '../model.ts';
import { nameUnions } from '../read/name-unions.ts';
import {
  array,
  boolean,
  enumeration,
  field,
  integer,
  model,
  number,
  object,
  optional,
  referenceOf,
  string,
  union,
  unionModel,
} from '../testing/reference.ts';
import { modelPage } from './model-page.ts';
import { contextOf } from './testing/context.ts';
import { parsePage } from './testing/parse-page.ts';

function pageOf(subject: Model, ...others: Model[]): string {
  return modelPage(subject, contextOf(referenceOf(subject, ...others))).text;
}

/** The page without its front matter and code. */
function proseOf(page: string): string {
  return page.replace(/^---\n.*?\n---\n+/s, '').replace(/```.*?\n```/gs, '[code]');
}

describe('a field', () => {
  const line = (type: TypeExpression, facts: object = {}) => {
    const [, last = ''] = proseOf(pageOf(object('Shop', [{ ...field('a', type), ...facts }]))).split(
      '### `a`\n\n',
    );
    return last.replace(/\n## .*/s, '').trim();
  };

  it('tells optional, nullable and defaults apart', () => {
    expect(line(string)).toBe('`string` · **required**');
    expect(line(string, { optional: true })).toBe('`string` · optional');
    expect(line(string, { nullable: true })).toBe('`string | null` · **required**');
    expect(line(union(string, number), { optional: true, nullable: true })).toBe(
      '`string | number | null` · optional',
    );
  });

  it.each([[false], [0], [''], [null], [[]], [{ a: 1 }]])('shows the default %j', (value) => {
    expect(line(string, { default: value })).toBe(
      `\`string\` · **required** · default \`${JSON.stringify(value)}\``,
    );
  });

  it('tells what is enforced, in words', () => {
    const constraints = { minimum: 0, exclusiveMaximum: 10, multipleOf: 5 };
    expect(line(integer, { constraints })).toBe(
      '`number` · **required** · whole number · at least 0 · less than 10 · a multiple of 5',
    );
    expect(line(string, { constraints: { minLength: 1, maxLength: 2 } })).toBe(
      '`string` · **required** · at least 1 character · at most 2 characters',
    );
    expect(line(array(string), { constraints: { minItems: 2, maxItems: 3 } })).toBe(
      '`string[]` · **required** · at least 2 elements · at most 3 elements',
    );
    expect(line(string, { constraints: { format: 'email' } })).toBe(
      '`string` · **required** · format `email`',
    );
  });

  it('shows its name on the wire where nobody would guess it', () => {
    const facts = (...fields: Field[]) =>
      parsePage(pageOf(object('Shop', fields))).fields.map(({ name, wireName }) => [name, wireName]);
    expect(facts(field('taxId', string), field('plain', string, { wireName: 'is_plain' }))).toEqual([
      ['taxId', undefined],
      ['plain', 'is_plain'],
    ]);
    // Among names in snake case, one that is not is a surprise.
    expect(facts(field('taxId', string), field('secretKey', string, { wireName: 'secretKey' }))).toEqual([
      ['taxId', undefined],
      ['secretKey', 'secretKey'],
    ]);
    expect(facts(field('secretKey', string, { wireName: 'secretKey' }))).toEqual([['secretKey', undefined]]);
  });

  it('is struck out when it is deprecated, with the reason', () => {
    const page = proseOf(
      pageOf(object('Shop', [field('old', string, { deprecated: 'Use `new`.', description: 'Words.' })])),
    );
    expect(page).toContain(
      '### ~~`old`~~\n\n`string` · **required** · **deprecated**\n\nUse `new`.\n\nWords.',
    );
    expect(parsePage(page.replace(/^/, '---\na: 1\n---\n\n')).fields[0]).toMatchObject({
      name: 'old',
      deprecated: true,
    });
  });

  it('leads to the exported union that it writes out', () => {
    const price = union(number, string);
    const reference = referenceOf(
      ...nameUnions([object('Shop', [field('prices', array(price))]), unionModel('Price', number, string)]),
    );
    const [shop] = Object.values(reference.models);
    const text = shop ? modelPage(shop, contextOf(reference)).text : '';
    expect(text).toContain(
      '`(number | string)[]` · **required** · exported as [`Price`](/shop/models/price/)',
    );
    expect(
      contextOf(reference)
        .usageOf('Price')
        .fields.map((use) => use.field),
    ).toEqual(['prices']);
  });
});

describe('a page', () => {
  it('tells of other properties before the fields', () => {
    const shop: Model = {
      ...object('Shop', [field('id', string)]),
      kind: 'object',
      fields: [field('id', string)],
      additional: boolean,
    };
    expect(proseOf(pageOf(shop))).toContain(
      '## Fields\n\nOther properties are kept; their type is `boolean`.\n\n### `id`',
    );
  });

  it('tells nobody to pass what only comes back', () => {
    expect(proseOf(pageOf(object('Nothing', [])))).toContain('## Fields\n\nIt has no fields.\n');
  });

  it('says that an empty object is to be passed', () => {
    const page = pageOf(object('Nothing', [], { direction: 'request' }));
    expect(proseOf(page)).toContain('## Fields\n\nIt has no fields: pass an empty object.');
    expect(parsePage(page).code[0]?.value).toContain('= {};');
  });

  it('lists the members of an enum with their meaning', () => {
    const size: Model = {
      ...enumeration('Size'),
      kind: 'enum',
      open: false,
      values: [{ key: 'Small', value: 's', description: 'Fits | few.' }, { value: 0 }, { value: '`' }],
    };
    expect(proseOf(pageOf(size))).toContain(
      '## Values\n\nA closed enum: no other value is accepted.\n\n- `"s"` or `Size.Small`: Fits | few.\n- `0`\n- ``"`"``',
    );
    expect(proseOf(pageOf(enumeration('Open', 'a')))).toContain(
      'An open enum: a newer API may send other values',
    );
  });

  it('links the variants of a union; those without a page have an example', () => {
    const plan = object('Plan', [field('id', string)]);
    const page = pageOf(unionModel('Choice', model('Plan'), array(model('Plan')), string), plan);
    const { variants, code, links } = parsePage(page);
    expect(variants).toEqual(['Plan', 'Plan[]', 'string']);
    expect(links.filter((url) => url === '/shop/models/plan/')).toHaveLength(2);
    expect(code).toEqual([]);
    expect(page).toMatch(/### `string`\n\nFor example `"[^`]+"`\.\n/);
  });

  it('tells that a model is deprecated, and why', () => {
    const shop = { ...object('Shop', []), deprecated: 'Use <b>Market</b>.' };
    const page = pageOf(shop);
    expect(proseOf(page)).toMatch(/^\*\*Deprecated\.\*\* Use \\<b>Market\\<\/b>\./);
    expect(parsePage(page).frontMatter['model']).toMatchObject({ deprecated: true });
    expect(proseOf(pageOf({ ...shop, deprecated: '' }))).toMatch(/^\*\*Deprecated\.\*\*\n/);
  });

  it('begins with what uses the model when its own description says nothing', () => {
    const described = (description: string) => ({ ...object('Plan', []), description });
    const shop = object('Shop', [optional('plan', model('Plan'), { description: 'What it sells.' })]);
    for (const hollow of ['OK', 'N/A', 'Default Response', ' ']) {
      expect(proseOf(pageOf(described(hollow), shop))).toMatch(
        /^What it sells\.\n\n\[`plan`\]\(\/shop\/models\/shop\/#plan\) in \[`Shop`\]\(\/shop\/models\/shop\/\)\./,
      );
    }
    expect(proseOf(pageOf(described('A plan.'), shop))).toMatch(/^A plan\./);
    expect(proseOf(pageOf(described('OK')))).toMatch(
      /^Exported by shop-sdk; no other type refers to it by this name\./,
    );
  });
});

describe('since', () => {
  const shop = object('Shop', [field('id', string), optional('tax', string, { wireName: 'tax_rate' })]);
  const since = {
    model: (name: string) => (name === 'Shop' ? '1.2.0' : undefined),
    field: (_: string, name: string) => (name === 'tax' ? '1.3.0' : undefined),
  };
  const pageSince = (changesOf: (version: string) => string | undefined) =>
    modelPage(shop, contextOf(referenceOf(shop), {}, { history: { since, changesOf } })).text;

  it('leads to the changes of the version that a model came with', () => {
    const page = pageSince((version) => `/changes/shop/${version}/`);
    expect(proseOf(page)).toContain('\n\nSince [1.2.0](/changes/shop/1.2.0/).\n\n');
    expect(parsePage(page)).toMatchObject({ since: '1.2.0' });
    expect(proseOf(pageSince(() => undefined))).toContain('\n\nSince 1.2.0.\n\n');
  });

  it('is the last fact of a field', () => {
    const page = pageSince(() => undefined);
    expect(proseOf(page)).toContain('### `id`\n\n`string` · **required**\n');
    expect(proseOf(page)).toContain('`string` · optional · wire name `tax_rate` · since 1.3.0');
    expect(parsePage(page).fields.map((each) => each.since)).toEqual([undefined, '1.3.0']);
  });

  it('is not told without a history', () => {
    expect(pageOf(shop)).not.toMatch(/since/i);
  });
});
