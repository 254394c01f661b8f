import * as z from 'zod/mini';
import { invalidInputs, missing, refuse } from '../../api-error.ts';
import { filteredRows } from '../../domain/balance-rows.ts';
import { decimal, sum } from '../../domain/decimal.ts';
import { findFeature, findHolder } from '../../domain/find.ts';
import { grantOf } from '../../domain/grant.ts';
import { changeBalance, setBalance } from '../../domain/set-balance.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { resetInterval } from '../../schema/interval.ts';
import type { Entitlement } from '../../state/entitlement.ts';

const updateBody = z.strictObject({
  customer_id: reference,
  feature_id: reference,
  entity_id: z.optional(reference),
  remaining: z.optional(z.number()),
  add_to_balance: z.optional(z.number()),
  usage: z.optional(z.number()),
  interval: z.optional(resetInterval),
  included_grant: z.optional(z.number()),
  balance_id: z.optional(reference),
  next_reset_at: z.optional(z.number()),
  expires_at: z.optional(z.number()),
});
type UpdateBody = z.output<typeof updateBody>;

/** Sets what a customer has left, has used or was granted, or when it resets or expires. */
export const updateBalance = defineOperation({
  path: '/v1/balances.update',
  request: updateBody,
  handle(context, body) {
    checkCombination(body);
    findFeature(context, body.feature_id);
    const holder = findHolder(context, body.customer_id, body.entity_id);
    const rows = filteredRows(holder, body);
    const [first] = rows;
    if (first === undefined) {
      const edits = [body.included_grant, body.next_reset_at, body.expires_at];
      if (edits.every((edit) => edit === undefined)) return { success: true };
      throw missing('invalid_request', `Customer ${body.customer_id} has no such balance`);
    }
    const resetRow =
      body.next_reset_at === undefined ? undefined : resetTarget(rows, body.next_reset_at, holder.now);
    const endingRow =
      body.expires_at === undefined ? undefined : expiryTarget(rows, body.expires_at, holder.now);

    if (body.included_grant !== undefined) changeGrant(rows, first, body.included_grant);
    if (body.remaining !== undefined) setBalance(rows, body.remaining);
    if (body.add_to_balance !== undefined) changeBalance(rows, body.add_to_balance);
    if (body.usage !== undefined) setBalance(rows, decimal(sum(rows.map(grantOf)) - body.usage));
    if (resetRow !== undefined) resetRow.nextResetAt = body.next_reset_at ?? null;
    if (endingRow !== undefined) endingRow.expiresAt = body.expires_at ?? null;
    return { success: true };
  },
});

function checkCombination({ remaining, add_to_balance: added, usage }: UpdateBody): void {
  const targets = [remaining, added, usage].filter((target) => target !== undefined);
  if (targets.length > 1) throw invalidInputs('Give only one of remaining, add_to_balance and usage');
}

/** The balance stays as it is, so what counts as used changes with the grant. */
function changeGrant(rows: readonly Entitlement[], first: Entitlement, granted: number): void {
  const current = sum(rows.map((row) => row.included + row.adjustment));
  first.adjustment = decimal(first.adjustment + granted - current);
}

const never = Number.POSITIVE_INFINITY;

function resetTarget(rows: readonly Entitlement[], time: number, now: number): Entitlement {
  const [row] = rows.toSorted((a, b) => Math.sign((a.nextResetAt ?? never) - (b.nextResetAt ?? never)) || 0);
  if (row === undefined || row.reset === null || row.reset.interval === 'one_off') {
    throw refuse('next_reset_at: this balance never resets');
  }
  if (time <= now) throw refuse('next_reset_at: must be in the future');
  return row;
}

function expiryTarget(rows: readonly Entitlement[], time: number, now: number): Entitlement {
  if (time <= now) throw refuse('expires_at: must be in the future');
  const [row] = rows.toSorted((a, b) => Math.sign((a.expiresAt ?? never) - (b.expiresAt ?? never)) || 0);
  if (row === undefined || (row.price !== null && row.price.interval !== 'one_off')) {
    throw refuse('expires_at: a balance that is paid for again and again does not expire');
  }
  return row;
}
