import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { ProblemError } from '../problem/problem.ts';
import { type DocsConfig, parseConfig } from './index.ts';

/** What a config comes to: itself, or problems. Anything else that is thrown fails the test. */
function outcome(input: unknown): DocsConfig | undefined {
  try {
    return parseConfig(input);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { where, message } of error.problems) {
      expect(where).toMatch(/^docs\.config\.ts/);
      expect(message).not.toMatch(/\n {4}at /);
    }
    return undefined;
  }
}

const release = { id: 'a', label: 'A', slug: 'a', package: 'a' };

it('folders are shared with nothing, also where capitals make no difference', () => {
  const other = (more: object) => ({ releases: [release, { ...release, id: 'b', slug: 'b', ...more }] });
  for (const more of [
    { id: 'A' },
    { slug: 'a' },
    { slug: 'a/models' },
    { slug: 'a/fields/b' },
    { id: '..' },
    { id: '.a' },
  ])
    expect(outcome(other(more)), JSON.stringify(more)).toBeUndefined();
  for (const more of [{ slug: 'a/v1' }, { slug: 'a/models-of-b' }])
    expect(outcome(other(more)), JSON.stringify(more)).toBeDefined();
  expect(outcome({ releases: [release], changes: { slug: 'a/operations' } })).toBeUndefined();
});

test('whatever a config is, what is wrong with it is told', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
  fc.assert(fc.property(anything, (input) => void outcome(input)));
  fc.assert(fc.property(fc.array(anything), (releases) => void outcome({ releases })));
  const keys = [
    'id',
    'label',
    'slug',
    'package',
    'module',
    'import',
    'version',
    'client',
    'allow',
    'exclude',
    'notes',
    'history',
    'versions',
    'errors',
    'counterparts',
    'note',
    '__proto__',
    'site',
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), anything), anything, (more, other) => {
      outcome({ releases: [{ ...release, ...more }], changes: other });
      outcome({ releases: [more], values: other });
    }),
  );
});

const throwing = () => {
  throw new Error('do not look');
};

it.each([
  new Proxy({}, { get: throwing, ownKeys: throwing, has: throwing, getPrototypeOf: throwing }),
  {
    get releases() {
      return throwing();
    },
  },
  {
    releases: [
      {
        get id() {
          return throwing();
        },
      },
    ],
  },
  { releases: [new Proxy(release, { get: throwing })] },
  Promise.resolve({ releases: [release] }),
  () => ({ releases: [release] }),
  { releases: [{ ...release, id: { toString: throwing } }] },
])('a config that defends itself is a problem', (input) => {
  expect(outcome(input)).toBeUndefined();
});

it('a slug leads to no place that the site needs itself', () => {
  for (const slug of [
    'index',
    'a/index',
    '404',
    'con',
    'nul.',
    'aux',
    'a/../b',
    '..',
    '.',
    'a//b',
    '%2e%2e',
    'a\\b',
  ])
    expect(outcome({ releases: [{ ...release, slug }] }), slug).toBeUndefined();
  for (const slug of ['a', 'a/b', 'releases/0.8.26', 'index-of', 'console', '4041'])
    expect(outcome({ releases: [{ ...release, slug }] }), slug).toBeDefined();
});

it.each(['../x', './x', '/x', '', 'a b', 'acme@1.2.3', 'a/../b', 'C:\\x', '@acme'])(
  '%j is no package',
  (name) => {
    expect(outcome({ releases: [{ ...release, package: name }] })).toBeUndefined();
  },
);

it.each([
  'acme',
  'acme/models',
  '@acme/sdk',
  '@acme/sdk/models/components/index.js',
  'zod/v4-mini',
  'JSONStream',
])('%j is one', (name) => {
  expect(outcome({ releases: [{ ...release, package: name }] })).toBeDefined();
});
