import { describe, expect, it } from 'vitest';
import { candidatesOf } from './candidates.ts';

function chains(code: string): string[] {
  return candidatesOf(code).map(({ parts, called }) => parts.join('.') + (called ? '()' : ''));
}

describe('candidatesOf', () => {
  it.each([
    ['nextResetAt', ['nextResetAt']],
    ['a?.b.c', ['a.b.c']],
    ['acme.check({ customerId: id })', ['acme.check()', 'customerId', 'id']],
    ['Record<string, PlanItem[]>', ['Record', 'string', 'PlanItem']],
    ['{ type: \'oneOff\', when: "never" }', ['type', 'when']],
    ['balances[0].remaining', ['balances', 'remaining']],
    ['if (!allowed) return new Fault()', ['allowed', 'Fault()']],
    ['...restOfIt', []],
  ])('finds the names in %s', (code, expected) => {
    expect(chains(code)).toEqual(expected);
  });

  it.each([
    'npm install fooBar',
    'git commit',
    'https://x.y/fooBar',
    '/v1/customers.get',
    'src/foo/barBaz.ts',
    'barBaz.config.ts',
    'acme-js/fooBar',
    '--fooBar',
    'astro --outDir x',
    '<FooBar />',
    '@acme/fooBar',
    'fooBar-baz',
    'am_sk_test_…',
    'cus_*',
    '// @fooBar: 1',
  ])('passes over %s', (code) => {
    expect(chains(code)).toEqual([]);
  });

  it('says where each part begins', () => {
    expect(candidatesOf('await a.bc(d)')).toEqual([
      { parts: ['a', 'bc'], offsets: [6, 8], called: true },
      { parts: ['d'], offsets: [11], called: false },
    ]);
  });
});
