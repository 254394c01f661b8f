import { invalidInputs, refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { InvoiceBasePrice, InvoiceFeatureQuantity, InvoicePlan } from '../../schema/invoice.ts';
import type { ItemPrice } from '../../schema/plan-item.ts';
import type { Customer } from '../../state/customer.ts';
import type { Plan, PlanTerms } from '../../state/plan.ts';
import { chosenCoupons, discounted } from '../billing/discount.ts';
import { counted, type Line } from '../billing/line.ts';
import { amountIn, costOfUnits, currencyOf, money } from '../billing/money.ts';
import { addUnits } from '../calendar.ts';
import { creditRate } from '../credit-cost.ts';
import { decimal } from '../decimal.ts';
import { findFeature, findPlan } from '../find.ts';
import { licensePlan } from '../licenses/match.ts';

/** The time that an invoice is about; `null` when it says nothing about it. Unix milliseconds. */
export type InvoicePeriod = { start: number; end: number } | null;

interface Pricing {
  context: Context;
  currency: string;
  period: InvoicePeriod;
  plan: Plan;
}

/**
 * What a plan charges on an invoice: its base price, features by quantity, seats. Its own discounts are taken off.
 * @throws an `ApiError`: 404 for an unknown plan, feature or coupon, 400 for what the plan has no price for
 */
export function pricePlan(
  context: Context,
  customer: Customer,
  wanted: InvoicePlan,
  period: InvoicePeriod,
): Line[] {
  const plan = findPlan(context, wanted.plan_id, wanted.version);
  const pricing = { context, currency: currencyOf(customer, plan, undefined), period, plan };
  const { price: asked, items: overrides = [] } = wanted.customize ?? {};
  const base = asked === undefined ? plan.price : asked;
  const lines = [
    ...baseLine(pricing, base, wanted.prorate ?? true),
    ...(wanted.feature_quantities ?? []).map((quantity) =>
      featureLine(
        pricing,
        plan,
        quantity,
        overrides.find((item) => item.feature_id === quantity.feature_id),
      ),
    ),
    ...(wanted.license_quantities ?? []).flatMap((license) => licenseLines(pricing, license)),
  ];
  return discounted(lines, chosenCoupons(context.account, wanted.discounts));
}

type BasePrice = Omit<InvoiceBasePrice, 'processors'>;

function baseLine(pricing: Pricing, price: BasePrice | null, prorate: boolean): Line[] {
  const { plan, currency } = pricing;
  const amount = price === null ? 0 : (amountIn(price, currency) ?? 0);
  if (price === null || amount === 0) return [];
  return [lineOf(pricing, price, prorate, { description: `${plan.name} - base price`, quantity: 1, amount })];
}

type Override = NonNullable<NonNullable<InvoicePlan['customize']>['items']>[number];

function featureLine(
  pricing: Pricing,
  terms: Pick<PlanTerms, 'items'>,
  wanted: InvoiceFeatureQuantity,
  override?: Override,
): Line {
  const { plan, context, currency } = pricing;
  const feature = findFeature(context, wanted.feature_id);
  const behavior = wanted.billing_behavior;
  const item = terms.items.find(
    (one) => one.feature_id === feature.id && one.price?.billing_method === behavior,
  );
  const price: ItemPrice | undefined =
    override?.price?.billing_method === behavior ? override.price : item?.price;
  if (price === undefined) throw refuse(`Plan ${plan.id} has no ${behavior} price for feature ${feature.id}`);
  const schema = override?.feature_override?.credit_schema ?? feature.credit_schema;
  const quantity = unitsOf(wanted, schema);
  return lineOf(pricing, price, wanted.prorate ?? behavior === 'prepaid', {
    description: `${plan.name} - ${counted(quantity, feature)}`,
    featureId: feature.id,
    quantity,
    amount: costOfUnits(price, item?.included ?? 0, quantity, currency),
  });
}

/** Units to charge: as they are given, or credits that other features cost. */
function unitsOf(
  { feature_id, quantity, usage }: InvoiceFeatureQuantity,
  schema: Parameters<typeof creditRate>[0],
): number {
  if ((quantity === undefined) === (usage === undefined)) {
    throw invalidInputs(`feature_quantities: give either quantity or usage of ${feature_id}`);
  }
  if (usage === undefined) return quantity ?? 0;
  const credits = usage.map(({ feature_id: source, quantity: units, properties = {} }) => {
    if (schema?.some((member) => member.metered_feature_id === source) !== true) {
      throw refuse(`Feature ${source} is not in the credit schema of ${feature_id}`);
    }
    return units * creditRate(schema, source, units, properties);
  });
  return decimal(credits.reduce((total, part) => total + part, 0));
}

type LicenseQuantity = NonNullable<InvoicePlan['license_quantities']>[number];

function licenseLines(pricing: Pricing, wanted: LicenseQuantity): Line[] {
  const { plan, context, currency } = pricing;
  const license = plan.licenses.find(({ planId }) => planId === wanted.license_plan_id);
  const offered = license === undefined ? undefined : licensePlan(context.account, license);
  if (license === undefined || offered === undefined)
    throw refuse(`Plan ${plan.id} has no license ${wanted.license_plan_id}`);
  const asked = wanted.customize?.price;
  const price = asked === undefined ? license.terms.price : asked;
  const seat = price === null ? 0 : (amountIn(price, currency) ?? 0);
  const seats: Line[] =
    price === null || seat * wanted.quantity === 0
      ? []
      : [
          lineOf(pricing, price, wanted.prorate ?? true, {
            description: `${plan.name} - ${wanted.quantity} ${offered.name} ${wanted.quantity === 1 ? 'license' : 'licenses'}`,
            quantity: wanted.quantity,
            amount: money(seat * wanted.quantity),
          }),
        ];
  const features = (wanted.feature_quantities ?? []).map((quantity) =>
    featureLine({ ...pricing, plan: offered }, license.terms, quantity),
  );
  return [...seats, ...features];
}

/** A line, for the part of a price's interval that the period covers. What is charged once is never prorated. */
function lineOf(
  { plan, period }: Pricing,
  { interval, interval_count: count }: Pick<ItemPrice, 'interval' | 'interval_count'>,
  prorate: boolean,
  charge: { description: string; featureId?: string; quantity: number; amount: number },
): Line {
  const prorated = prorate && period !== null && interval !== 'one_off';
  const full = prorated ? addUnits(period.start, interval, count) - period.start : 1;
  const share = prorated ? (period.end - period.start) / full : 1;
  return {
    ...charge,
    name: plan.name,
    planId: plan.id,
    featureId: charge.featureId ?? null,
    amount: money(charge.amount * share),
    period,
    prorated,
    discounts: [],
  };
}
