import { describe, expect, it } from 'vitest';
import { allowSchema } from '../config/allow.ts';
import { judge, unusedAllowances } from './allowances.ts';

const reason = 'known to be right';

function places(where: readonly string[], entry: object): string[] {
  const allow = [allowSchema.parse({ ...entry, reason })];
  const problems = where.map((each) => ({ where: each, message: `${each} is odd` }));
  return judge(problems, allow).allowed.map((each) => each.where);
}

const all = [
  'Plan',
  'Plan.price',
  'Plan.price.amount',
  'Plan.prices',
  'PlanItem',
  'a.Plan',
  'plans.get',
  'values.ts',
];

describe('an entry of allow', () => {
  it.each([
    [{ model: 'Plan' }, ['Plan']],
    [{ model: 'Plan', field: 'price' }, ['Plan.price', 'Plan.price.amount']],
    [{ model: 'Plan', field: '*' }, ['Plan.price', 'Plan.price.amount', 'Plan.prices']],
    [{ model: '*Plan*' }, ['Plan', 'Plan.price', 'Plan.price.amount', 'Plan.prices', 'PlanItem', 'a.Plan']],
    [{ operation: 'plans.*' }, ['plans.get']],
    [{ says: 'values.ts is' }, ['values.ts']],
    [{ model: 'Plan', field: 'price', says: 'amount is' }, ['Plan.price.amount']],
    [{ model: 'P.an' }, []],
  ])('%j', (entry, allowed) => {
    expect(places(all, entry)).toEqual(allowed);
  });

  it.each([{}, { field: 'price' }, { model: '' }])('may not be %j', (entry) => {
    expect(allowSchema.safeParse({ ...entry, reason }).success).toBe(false);
  });

  it('is a finding when it allows nothing', () => {
    const allow = [
      { model: 'Plan', field: 'price', says: 'odd', reason },
      { operation: 'plans.get', reason },
    ];
    const { open, allowed } = judge([{ where: 'plans.get', message: 'is odd' }], allow);
    expect(open).toEqual([]);
    expect(unusedAllowances({ id: 'shop', allow }, allowed)).toEqual([
      {
        where: 'docs.config.ts',
        message: 'release "shop" allows a finding at Plan.price that says "odd", and there is none',
        hint: 'Remove the entry from `allow`, or correct it.',
      },
    ]);
  });

  it('finds what is told of an earlier version as well', () => {
    const allow = [{ model: 'Plan', reason }];
    const problems = [{ where: 'shop 1.0.0: Plan', message: 'is odd' }];
    expect(judge(problems, allow, 'shop 1.0.0: ').allowed).toHaveLength(1);
    expect(judge(problems, allow).allowed).toHaveLength(0);
  });
});
