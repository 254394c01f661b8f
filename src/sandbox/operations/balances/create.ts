import * as z from 'zod/mini';
import { ApiError, conflict, refuse } from '../../api-error.ts';
import { addUnits, nextBoundary } from '../../domain/calendar.ts';
import { findFeature, findHolder } from '../../domain/find.ts';
import type { Holder } from '../../domain/holder.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { resetInterval } from '../../schema/interval.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { Feature } from '../../state/feature.ts';

const createBody = z.object({
  customer_id: reference,
  feature_id: reference,
  entity_id: z.optional(reference),
  included_grant: z.optional(z.number().check(z.gte(0))),
  unlimited: z.optional(z.boolean()),
  reset: z.optional(
    z.object({
      interval: resetInterval,
      interval_count: z.optional(z.number().check(z.gte(1))),
    }),
  ),
  rollover: z.optional(
    z.object({
      max: z.optional(z.nullable(z.number().check(z.gte(0)))),
      max_percentage: z.optional(z.nullable(z.number().check(z.gte(0), z.lte(100)))),
      duration: z._default(z.enum(['month', 'forever']), 'month'),
      length: z.number(),
    }),
  ),
  expires_at: z.optional(z.number()),
  next_reset_at: z.optional(z.number()),
  balance_id: z.optional(reference),
});
type CreateBody = z.output<typeof createBody>;

/** Grants a feature outside any plan. It adds to what the customer has. */
export const createBalance = defineOperation({
  path: '/v1/balances.create',
  request: createBody,
  handle(context, body) {
    const feature = findFeature(context, body.feature_id);
    const holder = findHolder(context, body.customer_id, body.entity_id);
    checkGrant(feature, body);
    checkOwner(feature, holder, body);
    checkTimes(feature, body, holder.now);
    const id = body.balance_id ?? context.account.ids.next('cus_ent');
    holder.customer.entitlements.push(looseRow(id, feature, holder, body));
    return { success: true };
  },
});

/** The real API finds out late what does not fit the feature, and answers as if it were at fault itself. */
function checkGrant({ id, type }: Feature, { included_grant, unlimited = false, reset }: CreateBody): void {
  const refuseLate = (message: string): ApiError => new ApiError(500, 'invalid_inputs', message);
  const granted = included_grant !== undefined;
  if (type === 'boolean' && (granted || unlimited || reset !== undefined)) {
    throw refuseLate(`Feature ${id} is boolean: it is only granted or not`);
  }
  if (type !== 'metered') return;
  if (granted === unlimited) throw refuseLate('Give either included_grant or unlimited');
  if (unlimited && reset !== undefined) throw refuseLate('reset: an unlimited balance does not reset');
}

function checkTimes(feature: Feature, body: CreateBody, now: number): void {
  const { reset, rollover, next_reset_at: next, expires_at: end } = body;
  if (rollover !== undefined) {
    if (reset === undefined || !feature.consumable) {
      throw refuse('rollover: needs a reset and a consumable feature');
    }
    const { interval, interval_count: count = 1 } = reset;
    if (end !== undefined && interval !== 'one_off' && addUnits(now, interval, count) > end) {
      throw refuse('expires_at: must not lie before the first rollover');
    }
  }
  if (next === undefined) return;
  if (reset === undefined) throw refuse('next_reset_at: needs a reset');
  if (next <= now) throw refuse('next_reset_at: must be in the future');
  if (end !== undefined && next >= end) throw refuse('next_reset_at: must be before expires_at');
}

function checkOwner(feature: Feature, { customer, entity }: Holder, { balance_id: id }: CreateBody): void {
  if (entity !== null && entity.featureId === feature.id) {
    throw refuse(`Entity ${entity.id} cannot have a balance of its own feature ${feature.id}`);
  }
  if (id !== undefined && customer.entitlements.some((row) => row.id === id)) {
    throw conflict('invalid_request', `Balance ${id} already exists`);
  }
  const granted = customer.entitlements.some(
    (row) => row.featureId === feature.id && row.entityId === (entity?.id ?? null),
  );
  if (feature.type === 'boolean' && granted) {
    throw conflict('invalid_request', `Feature ${feature.id} is already granted`);
  }
}

function looseRow(id: string, feature: Feature, { entity, now }: Holder, body: CreateBody): Entitlement {
  const { included_grant: included = 0, unlimited = false, reset, rollover, expires_at: end } = body;
  const interval = reset?.interval ?? 'one_off';
  const count = reset?.interval_count ?? 1;
  const derived =
    interval === 'one_off' || end !== undefined ? null : nextBoundary(now, interval, count, now);
  const resets = feature.type !== 'boolean' && feature.consumable;
  return {
    id,
    featureId: feature.id,
    planId: null,
    subscriptionId: null,
    entityId: entity?.id ?? null,
    createdAt: now,
    addOn: false,
    included,
    adjustment: 0,
    prepaid: 0,
    balance: unlimited ? 0 : included,
    unlimited,
    consumable: feature.consumable,
    reset: resets ? { interval, count } : null,
    nextResetAt: resets && !unlimited ? (body.next_reset_at ?? derived) : null,
    price: null,
    rolloverRule:
      rollover === undefined
        ? null
        : {
            max: rollover.max ?? null,
            maxPercentage: rollover.max_percentage ?? null,
            months: rollover.duration === 'forever' ? null : rollover.length,
          },
    rollovers: [],
    expiresAt: end ?? null,
  };
}
