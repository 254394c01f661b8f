import * as z from 'zod/mini';
import { conflict, missing, refuse } from '../../api-error.ts';
import { filteredRows } from '../../domain/balance-rows.ts';
import { decimal, sum } from '../../domain/decimal.ts';
import { findHolder } from '../../domain/find.ts';
import { grantOf } from '../../domain/grant.ts';
import { isPool } from '../../domain/pooled-balances.ts';
import { moveTotal } from '../../domain/set-total.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { resetInterval } from '../../schema/interval.ts';
import type { Entitlement } from '../../state/entitlement.ts';

/** Takes balances away. What was used of them can be counted against those that stay. */
export const deleteBalance = defineOperation({
  path: '/v1/balances.delete',
  request: z.object({
    customer_id: reference,
    entity_id: z.optional(reference),
    feature_id: z.optional(reference),
    balance_id: z.optional(reference),
    recalculate_balances: z.optional(z.boolean()),
    interval: z.optional(resetInterval),
  }),
  handle(context, body) {
    const { feature_id, recalculate_balances: recalculate = false } = body;
    if (recalculate && feature_id === undefined) {
      throw refuse('feature_id: required to recalculate balances');
    }
    const holder = findHolder(context, body.customer_id, body.entity_id);
    const gone = filteredRows(holder, body);
    const [first] = gone;
    if (first === undefined) {
      throw missing('invalid_request', `Customer ${body.customer_id} has no such balance`);
    }
    if (gone.some(({ price }) => price !== null)) {
      throw conflict('invalid_request', 'A balance that is paid for cannot be deleted');
    }
    if (gone.some(isPool)) {
      throw conflict('invalid_request', 'A pooled balance cannot be deleted: remove the plans that feed it');
    }
    const { customer } = holder;
    customer.entitlements = customer.entitlements.filter((row) => !gone.includes(row));
    if (recalculate) {
      const used = sum(gone.map((row) => decimal(grantOf(row) - row.balance)));
      const left = filteredRows(holder, { feature_id });
      if (left.length > 0) moveTotal(left, -used);
      else if (used > 0) customer.entitlements.push(overageCarrier(first, used));
    }
    return { success: true };
  },
});

/** With no row left, one stays to remember what was used: it grants nothing and never resets. */
function overageCarrier(row: Entitlement, used: number): Entitlement {
  return {
    ...row,
    included: 0,
    adjustment: 0,
    prepaid: 0,
    balance: decimal(-used),
    unlimited: false,
    reset: row.reset === null ? null : { interval: 'one_off', count: 1 },
    nextResetAt: null,
    rolloverRule: null,
    rollovers: [],
    expiresAt: null,
  };
}
