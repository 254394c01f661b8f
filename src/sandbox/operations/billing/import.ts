import { carryOutFlash, planFlashes } from '../../domain/billing/flash.ts';
import { createCustomer } from '../../domain/create-customer.ts';
import { lookUpCustomer, timeOf } from '../../domain/find.ts';
import { settle } from '../../domain/settle.ts';
import { expire } from '../../domain/subscription-rows.ts';
import { defineOperation } from '../../http/operation.ts';
import { importBody, type ImportBody } from '../../schema/import.ts';
import type { Customer } from '../../state/customer.ts';
import { customerView } from '../../wire/customer.ts';

/** Takes over what a customer has at a payment processor: exactly these plans, with their balances. */
export const importCustomer = defineOperation({
  path: '/v1/billing.import',
  request: importBody,
  handle(context, body) {
    const { account } = context;
    const known = lookUpCustomer(context, body.customer_id);
    const flashes = planFlashes(context, known, body.billables);
    const surplus = (known?.subscriptions ?? []).filter(
      (one) =>
        flashes.length > 0 &&
        one.status === 'active' &&
        one.entityId === null &&
        !flashes.some(({ plan }) => plan.id === one.planId && plan.version === one.version),
    );
    const dry = body.dry_run === true;
    const customer = dry ? known : (known ?? bareCustomer(context, body.customer_id));
    if (customer !== undefined && !dry) applyIdentity(customer, body);
    const now = customer === undefined ? context.now : timeOf(customer, context.now);
    const expired = surplus.map((subscription) => {
      if (!dry && customer !== undefined) expire(customer, subscription, now);
      const { planId, processor, id } = subscription;
      const reason = 'expired_not_in_desired_state';
      return { ...outcome(planId, processor, id, 'expired'), expired: true, reason };
    });
    const flashed = flashes.map((flash) => {
      const { billable, existing, plan, wanted, doubt } = flash;
      const processor = billable.processor ?? 'stripe';
      if (existing !== undefined) {
        const status = existing.pastDue ? 'past_due' : existing.status;
        return {
          ...outcome(plan.id, processor, existing.id, status),
          skipped: true,
          reason: 'already_active',
        };
      }
      const made = dry || customer === undefined ? null : carryOutFlash(context, customer, flash, now).id;
      const doubts = doubt === undefined ? {} : { mismatch: true, reason: doubt };
      return { ...outcome(plan.id, processor, made, wanted.status ?? 'active'), ...doubts };
    });
    if (dry || customer === undefined) {
      return { customer_id: body.customer_id, flashed: [...flashed, ...expired], customer: null };
    }
    settle(account, customer, now);
    return {
      customer_id: body.customer_id,
      flashed: [...flashed, ...expired],
      customer: customerView(account, customer, now),
    };
  },
});

function outcome(
  plan_id: string,
  processor: string,
  customer_product_id: string | null,
  status: string,
): Record<string, unknown> {
  return { plan_id, processor, customer_product_id, status, skipped: false };
}

/** A new customer without the plans that are enabled by themselves: it gets what it has, and no more. */
function bareCustomer(context: Parameters<typeof createCustomer>[0], id: string): Customer {
  const customer = createCustomer(context, id, {});
  customer.subscriptions = [];
  customer.entitlements = [];
  return customer;
}

function applyIdentity(customer: Customer, { customer_data: data, processors }: ImportBody): void {
  customer.name = data?.name ?? customer.name;
  customer.email = data?.email ?? customer.email;
  customer.fingerprint = data?.fingerprint ?? customer.fingerprint;
  customer.createdAt = data?.created_at ?? customer.createdAt;
  customer.stripeId = processors?.find(({ type }) => type === 'stripe')?.id ?? customer.stripeId;
}
