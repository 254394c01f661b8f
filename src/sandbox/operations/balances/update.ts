import * as z from 'zod/mini';
import { invalidInputs, missing, refuse } from '../../api-error.ts';
import { filteredRows, fitsFilter } from '../../domain/balance-rows.ts';
import { decimal, sum } from '../../domain/decimal.ts';
import { planUse } from '../../domain/deduct.ts';
import { findFeature, findHolder } from '../../domain/find.ts';
import { grantOf } from '../../domain/grant.ts';
import type { Holder } from '../../domain/holder.ts';
import { setTotal } from '../../domain/set-total.ts';
import { sourcesOf } from '../../domain/source.ts';
import { applyDraws } from '../../domain/draw.ts';
import { count } from '../../domain/usage-limits.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { resetInterval } from '../../schema/interval.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { Feature } from '../../state/feature.ts';

const updateBody = z.object({
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
    const { features } = context.account;
    const feature = findFeature(context, body.feature_id);
    const holder = findHolder(context, body.customer_id, body.entity_id);
    const { remaining, add_to_balance, usage, included_grant, next_reset_at, expires_at } = body;
    if (expires_at !== undefined && expires_at <= holder.now) {
      throw refuse('expires_at: must be in the future');
    }
    const rows = filteredRows(holder, body);
    const [first] = rows;
    if (
      first === undefined &&
      [included_grant, next_reset_at, expires_at].some((edit) => edit !== undefined)
    ) {
      throw missing('invalid_request', `Customer ${body.customer_id} has no such balance`);
    }
    const resetRow = next_reset_at === undefined ? undefined : resetTarget(rows);
    const endingRow = expires_at === undefined ? undefined : expiryTarget(rows);

    if (remaining !== undefined) setTotal(rows, remaining);
    if (add_to_balance !== undefined) add(features, holder, feature, add_to_balance, body);
    if (usage !== undefined) setTotal(rows, decimal(sum(rows.map(grantOf)) - usage));
    if (included_grant !== undefined && first !== undefined) changeGrant(rows, first, included_grant);
    if (next_reset_at !== undefined && resetRow !== undefined) resetRow.nextResetAt = next_reset_at;
    if (expires_at !== undefined && endingRow !== undefined) endingRow.expiresAt = expires_at;
    return { success: true };
  },
});

function checkCombination({ remaining, add_to_balance: added, usage }: UpdateBody): void {
  if (remaining !== undefined && added !== undefined) {
    throw invalidInputs('remaining: cannot be combined with add_to_balance');
  }
  if (remaining !== undefined && usage !== undefined) {
    throw invalidInputs('remaining: cannot be combined with usage');
  }
}

/** Units that are added belong to the feature or, without a balance of its own, to the credits that it draws from. */
function add(
  features: readonly Feature[],
  holder: Holder,
  feature: Feature,
  amount: number,
  body: UpdateBody,
): void {
  const usage = { holder, feature, properties: {}, units: -amount };
  const sources = sourcesOf(features, usage).filter(({ row }) => fitsFilter(row, body));
  const { draws, counts } = planUse(features, usage, 'allow', sources);
  count(features, holder, counts);
  applyDraws(draws);
}

/** The balance stays as it is, so what counts as used changes with the grant. */
function changeGrant(rows: readonly Entitlement[], first: Entitlement, granted: number): void {
  first.adjustment = decimal(granted - sum(rows.map((row) => row.included)));
}

const never = Number.POSITIVE_INFINITY;

function resetTarget(rows: readonly Entitlement[]): Entitlement | undefined {
  const [row] = rows.toSorted((a, b) => Math.sign((a.nextResetAt ?? never) - (b.nextResetAt ?? never)) || 0);
  if (row?.reset == null || row.reset.interval === 'one_off') {
    throw refuse('next_reset_at: this balance never resets');
  }
  return row;
}

function expiryTarget(rows: readonly Entitlement[]): Entitlement | undefined {
  const [row] = rows.toSorted((a, b) => Math.sign((a.expiresAt ?? never) - (b.expiresAt ?? never)) || 0);
  if (row?.price != null && (row.reset?.interval ?? 'one_off') !== 'one_off') {
    throw refuse('expires_at: a balance that is paid for again and again does not expire');
  }
  return row;
}
