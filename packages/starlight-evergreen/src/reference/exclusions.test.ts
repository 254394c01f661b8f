import { expect, it } from 'vitest';
import { withoutExcluded } from './exclusions.ts';
import { array, field, model, object, referenceOf, string } from './testing/reference.ts';

const reason = 'nobody may use it';
const reference = {
  ...referenceOf(
    object('Plan', [
      field('id', string),
      field('secrets', array(model('Secret'))),
      field('other', model('Other')),
    ]),
    object('Secret', [field('id', string)]),
    object('Other', []),
  ),
  operations: [
    { name: 'plans.get', response: model('Plan') },
    { name: 'plans.leak', response: model('Secret') },
    { name: 'admin.get' },
  ],
};

it('takes models and operations out, and leaves their names where others use them', () => {
  const {
    reference: left,
    excluded,
    problems,
  } = withoutExcluded(reference, [], [{ models: 'Sec*', operations: 'admin.*', reason }]);
  expect(Object.keys(left.models)).toEqual(['Plan', 'Other']);
  expect(left.models['Plan']).toMatchObject({
    fields: [
      { type: string },
      { type: array({ kind: 'external', text: 'Secret' }) },
      { type: model('Other') },
    ],
  });
  expect(left.operations).toEqual([
    { name: 'plans.get', response: model('Plan') },
    { name: 'plans.leak', response: { kind: 'external', text: 'Secret' } },
  ]);
  expect(excluded).toEqual([{ reason, models: ['Secret'], operations: ['admin.get'] }]);
  expect(problems).toEqual([]);
});

it('takes the findings out with them, also those of what could not be read at all', () => {
  const wheres = ['Secret', 'Secret.id', 'Secret[0]', 'Secrets', 'Unread', 'Plan.id', 'admin.get'];
  const found = wheres.map((where) => ({ where, message: 'is odd' }));
  const { problems } = withoutExcluded(reference, found, [
    { models: 'Secret', operations: 'admin.*', reason },
    { models: 'Unread', reason },
  ]);
  expect(problems.map(({ where }) => where)).toEqual(['Secrets', 'Plan.id']);
});

it('names an entry that excludes nothing', () => {
  expect(
    withoutExcluded(reference, [], [{ models: 'Gone*', operations: 'gone.*', reason }]).problems,
  ).toEqual([
    {
      where: 'docs.config.ts',
      message: `release "${reference.id}" excludes Gone* and gone.*, which it does not have`,
      hint: 'Remove the entry from `exclude`, or correct it.',
    },
  ]);
});
