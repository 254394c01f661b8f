import * as z from 'zod';
import * as mini from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../problem/problem.ts';
import type { Reference } from '../model.ts';
import { proveExample } from './prove.ts';
import { field, number, object, optional, referenceOf, string } from '../testing/reference.ts';

const fields = [field('planId', string), optional('pageSize', number, { default: 10 })];
const response = referenceOf(object('Plan', fields));
const request = referenceOf(object('Plan', fields, { direction: 'request' }));

const decoder = mini.pipe(
  mini.object({ plan_id: mini.string(), page_size: mini._default(mini.number(), 10) }),
  mini.transform((wire) => ({ planId: wire.plan_id, pageSize: wire.page_size, gone: undefined })),
);
const encoder = mini.pipe(
  mini.object({ planId: mini.string(), pageSize: mini._default(mini.number(), 10) }),
  mini.transform((value) => ({ plan_id: value.planId, page_size: value.pageSize })),
);
const plain = z.object({ planId: z.string(), pageSize: z.number().default(10) });

function prove(
  reference: Reference,
  schema: z.core.$ZodType,
  value: unknown,
  codec: 'wire' | 'plain' = 'wire',
): string[] {
  return proveExample({ reference, modelName: 'Plan', value, schema, codec }).map(formatProblem);
}

describe('proveExample', () => {
  it.each([{ planId: 'pro' }, { planId: 'pro', pageSize: 0 }])('holds for %j in every direction', (value) => {
    expect(prove(response, decoder, value)).toEqual([]);
    expect(prove(request, encoder, value)).toEqual([]);
    expect(prove(request, plain, value, 'plain')).toEqual([]);
  });

  it('names the field that the schema changes', () => {
    const wrong = mini.pipe(
      mini.object({ plan_id: mini.string() }),
      mini.transform((wire) => ({ plan_id: wire.plan_id, pageSize: 10 })),
    );
    expect(prove(response, wrong, { planId: 'pro' })).toEqual([
      'Plan.plan_id - the example comes out of the SDK\'s schema changed: "pro" instead of nothing',
      'Plan.planId - the example comes out of the SDK\'s schema changed: nothing instead of "pro"',
    ]);
  });

  it('names the field that either schema rejects', () => {
    expect(prove(response, decoder, { planId: 5 })).toEqual([
      'Plan.plan_id - the example does not satisfy the strict schema: Invalid input: expected string, received number',
      expect.stringContaining("Plan.plan_id - the SDK's schema rejects the example"),
    ]);
  });

  it('does not take lenience for agreement', () => {
    const lenient = mini.pipe(
      mini.object({ plan_id: mini.any() }),
      mini.transform(() => ({ planId: 5, pageSize: 10 })),
    );
    expect(prove(response, lenient, { planId: 5 })).toHaveLength(1);
  });
});
