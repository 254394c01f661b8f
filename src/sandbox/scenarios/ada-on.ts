import type { Scenario, SeedRequest, SeedTime } from '../scenario.ts';
import { ada, seedCatalog, startOfMonth } from './catalog.ts';

/** A scenario about Ada's plan. */
interface AdaOn extends Omit<Scenario, 'seed'> {
  plan: string;
  /** Whether she paid on the checkout's page, so that a card is on file; else she has the plan without a bill. */
  card?: boolean;
  /** What is for sale beyond the catalogue. */
  sell?: (api: SeedRequest) => Promise<void>;
  /** What happened since. The clock still says the first of the month; `now` is the time to come back to. */
  since?: (api: SeedRequest, time: SeedTime, now: number) => Promise<void>;
}

/** A scenario in which Ada has had a plan since the first of the month. */
export function adaOn({ id, sentence, plan, card = false, sell, since }: AdaOn): Scenario {
  return {
    id,
    sentence,
    async seed(api, time) {
      const { now } = time;
      time.travel(startOfMonth(now));
      await seedCatalog(api);
      await sell?.(api);
      await api('/v1/customers.get_or_create', ada);
      await (card ? payWithCard(api, plan) : attachPaid(api, plan));
      await since?.(api, time, now);
    },
  };
}

/** Attaches a plan as if it had been paid for. */
export async function attachPaid(
  api: SeedRequest,
  planId: string,
  quantities: readonly { feature_id: string; quantity: number }[] = [],
): Promise<void> {
  await api('/v1/billing.attach', {
    customer_id: ada.customer_id,
    plan_id: planId,
    ...(quantities.length === 0 ? {} : { feature_quantities: quantities }),
    no_billing_changes: true,
    redirect_mode: 'never',
  });
}

async function payWithCard(api: SeedRequest, planId: string): Promise<void> {
  await api('/v1/billing.attach', { customer_id: ada.customer_id, plan_id: planId });
  // Ids are counted, and this is the account's first checkout.
  await api('/c/pay/cs_test_1', {});
}
