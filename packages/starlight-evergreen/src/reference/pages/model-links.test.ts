import { describe, expect, it } from 'vitest';
import type { Operation } from '../model.ts';
import {
  array,
  field,
  model,
  object,
  optional,
  record,
  referenceOf,
  string,
  unionModel,
} from '../testing/reference.ts';
import { renderRelease } from './index.ts';
import { createLinks } from './links.ts';
import { modelPage } from './model-page.ts';
import { contextOf } from './testing/context.ts';
import { parsePage } from './testing/parse-page.ts';

/** The page without its front matter and code. */
function proseOf(page: string): string {
  return page.replace(/^---\n.*?\n---\n+/s, '').replace(/```.*?\n```/gs, '[code]');
}

describe('links between models', () => {
  const plan = object('Plan', [field('id', string)]);
  const plan2 = object('ShopPlan2', [field('id', string, { description: 'Other words.' })]);
  const plan3 = object('ListedPlan', [field('id', string)]);
  const other = object('Other', [field('id', string, { nullable: true })]);
  const shop = object('Shop', [
    optional('plans', record(array(model('Plan')))),
    optional('best', model('ShopPlan2')),
  ]);
  const operation: Operation = { name: 'shops.get', request: model('Plan'), response: array(model('Shop')) };
  const reference = {
    ...referenceOf(plan, plan2, plan3, other, shop, unionModel('Any', model('Plan'))),
    operations: [operation],
  };
  const context = contextOf(reference);

  it('tell where a model is used', () => {
    expect(proseOf(modelPage(plan, context).text)).toContain(
      [
        '## Used by\n',
        '- [`shops.get`](/shop/operations/shops/get/) takes it',
        '- [`shops.get`](/shop/operations/shops/get/#result.plans) returns it as `plans`',
        '- [`Any`](/shop/models/any/) has it as a variant',
        '- [`Shop.plans`](/shop/models/shop/#plans)',
        '- [`Shop.best`](/shop/models/shop/#best)',
      ].join('\n'),
    );
    expect(proseOf(modelPage(shop, context).text)).toContain(
      '- [`shops.get`](/shop/operations/shops/get/) returns it',
    );
  });

  it('group models of one shape, the best-known first', () => {
    expect(context.namesOf('ShopPlan2')).toEqual(['Plan', 'ListedPlan', 'ShopPlan2']);
    expect(context.namesOf('Other')).toEqual(['Other']);
    expect(proseOf(modelPage(plan, context).text)).toContain(
      '<p class="names">Also exported as <code id="ListedPlan">ListedPlan</code>, <code id="ShopPlan2">ShopPlan2</code>.</p>',
    );
    expect(parsePage(modelPage(plan, context).text).frontMatter['model']).toMatchObject({
      names: ['ListedPlan', 'ShopPlan2'],
      root: true,
    });
  });

  it('lead to the one page of a shape', () => {
    const files = renderRelease(context).map(({ file }) => file);
    expect(files.filter((file) => /models.*plan/.test(file))).toEqual(['shop/models/plan.md']);
    expect(context.links.model('Plan')).toBe('/shop/models/plan/');
    expect(context.links.model('ShopPlan2')).toBe('/shop/models/plan/#ShopPlan2');
    expect(context.links.field(plan2, 'id')).toBe('/shop/models/plan/#id');
  });

  it('keep the words that differ under other names', () => {
    expect(proseOf(modelPage(plan, context).text)).toContain(
      '<summary>What is said under other names</summary>\n\n- In `ShopPlan2`: Other words.',
    );
  });

  it('lead to the model that took the place in another release', () => {
    const next = {
      ...referenceOf(object('Tariff', []), object('Price', [field('id', string)])),
      id: 'other',
    };
    const otherReleases = new Map([
      ['other', { reference: next, links: createLinks(next, 'other'), label: 'Shop 2' }],
    ]);
    const counterparts = { release: 'other', models: { Plan: 'Tariff', Other: 'Gone' } };
    const linked = contextOf(reference, { counterparts }, { otherReleases });
    expect(modelPage(plan, linked).text).toContain('In Shop 2 it is [`Tariff`](/other/models/tariff/).');
    expect(modelPage(other, linked).text).not.toContain('In Shop 2');
    const apart = { ...counterparts, models: { Plan: 'Tariff', ListedPlan: 'Price' } };
    expect(modelPage(plan, contextOf(reference, { counterparts: apart }, { otherReleases })).text).toContain(
      '> In Shop 2 `ListedPlan` is [`Price`](/other/models/price/).',
    );
  });

  it('of the config may lead to pages of the site, those of a schema not', () => {
    const note = {
      short: 'See [more](/shop/).',
      long: 'All of [it](/shop/models/) and [that](javascript:x).',
    };
    const noted = contextOf(reference, { note });
    expect(modelPage(plan, noted).text).toContain('See [more](/shop/).');
    expect(renderRelease(noted)[0]?.text).toContain('All of [it](/shop/models/) and that.');
    expect(
      modelPage({ ...plan, description: 'See [more](/shop/).' }, contextOf(referenceOf(plan))).text,
    ).toContain('\n\nSee more.\n');
  });
});
