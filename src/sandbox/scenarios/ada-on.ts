import type { Scenario, SeedRequest, SeedTime } from '../scenario.ts';
import { ada, seedCatalog, startOfMonth } from './catalog.ts';

/** A scenario about Ada's plan. */
interface AdaOn extends Omit<Scenario, 'seed'> {
  plan: string;
  /** What is for sale beyond the catalogue. */
  sell?: (api: SeedRequest) => Promise<void>;
  /** What happened since. The clock still says the first of the month; `now` is the time to come back to. */
  since?: (api: SeedRequest, time: SeedTime, now: number) => Promise<void>;
}

/** A scenario in which Ada has had a plan since the first of the month, and a card if it is paid. */
export function adaOn({ id, sentence, plan, sell, since }: AdaOn): Scenario {
  return {
    id,
    sentence,
    async seed(api, time) {
      const { now } = time;
      time.travel(startOfMonth(now));
      await seedCatalog(api);
      await sell?.(api);
      await api('/v1/customers.get_or_create', ada);
      await buy(api, plan);
      await since?.(api, time, now);
    },
  };
}

/** Attaches a plan, and pays for it: on the page that the first payment needs, and with the card from then on. */
export async function buy(
  api: SeedRequest,
  planId: string,
  quantities: readonly { feature_id: string; quantity: number }[] = [],
): Promise<void> {
  const answer = await api('/v1/billing.attach', {
    customer_id: ada.customer_id,
    plan_id: planId,
    ...(quantities.length === 0 ? {} : { feature_quantities: quantities }),
  });
  const url = paymentUrlOf(answer);
  if (url !== null) await api(new URL(url).pathname, {});
}

function paymentUrlOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('payment_url' in answer)) return null;
  return typeof answer.payment_url === 'string' ? answer.payment_url : null;
}
