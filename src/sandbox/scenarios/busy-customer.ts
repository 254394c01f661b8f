import { adaOn } from './ada-on.ts';
import { ada } from './catalog.ts';

/** Messages sent by model, from three days ago to yesterday. */
const days = [
  { ago: 3, usage: { 'gpt-4o': 10, 'gpt-5': 5 } },
  { ago: 2, usage: { 'gpt-4o': 20 } },
  { ago: 1, usage: { 'gpt-4o': 10, 'gpt-5': 15 } },
];

const day = 86_400_000;
const hour = 3_600_000;

export const busyCustomer = adaOn({
  id: 'busy-customer',
  sentence:
    'A customer `cus_123` on Pro with 500 messages a month, 60 of them used in the last three days with two models.',
  plan: 'pro',
  async since(api, time, now) {
    time.travel(now);
    for (const { ago, usage } of days) {
      for (const [index, [model, value]] of Object.entries(usage).entries()) {
        await api('/v1/balances.track', {
          customer_id: ada.customer_id,
          feature_id: 'messages',
          value,
          properties: { model },
          timestamp: now - ago * day + (9 + index) * hour,
        });
      }
    }
  },
});
