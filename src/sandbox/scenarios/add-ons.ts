import type { SeedRequest } from '../scenario.ts';

/** Two add-ons: 100 messages once for $5, and messages in packs of 100 for $2 a month. */
export async function seedAddOns(api: SeedRequest): Promise<void> {
  await api('/v1/plans.create', {
    plan_id: 'message_pack',
    name: 'Message pack',
    add_on: true,
    price: { amount: 5, interval: 'one_off' },
    items: [{ feature_id: 'messages', included: 100 }],
  });
  await api('/v1/plans.create', {
    plan_id: 'extra_messages',
    name: 'Extra messages',
    add_on: true,
    items: [
      {
        feature_id: 'messages',
        included: 0,
        price: { amount: 2, billing_units: 100, interval: 'month', billing_method: 'prepaid' },
      },
    ],
  });
}
