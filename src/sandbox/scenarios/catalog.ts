import type { SeedRequest } from '../scenario.ts';

/** The features and plans of an AI writing app: `free`, `pro` ($20 a month) and `team`, where seats are held. */
export async function seedCatalog(api: SeedRequest): Promise<void> {
  await api('/v1/features.create', {
    feature_id: 'messages',
    name: 'Messages',
    type: 'metered',
    consumable: true,
    display: { singular: 'message', plural: 'messages' },
    event_names: ['message_sent'],
  });
  await api('/v1/features.create', {
    feature_id: 'seats',
    name: 'Seats',
    type: 'metered',
    consumable: false,
    display: { singular: 'seat', plural: 'seats' },
  });
  await api('/v1/features.create', { feature_id: 'sso', name: 'Single sign-on', type: 'boolean' });
  await api('/v1/plans.create', {
    plan_id: 'free',
    name: 'Free',
    description: 'To try it out',
    auto_enable: true,
    items: [{ feature_id: 'messages', included: 50, reset: { interval: 'month' } }],
  });
  await api('/v1/plans.create', {
    plan_id: 'pro',
    name: 'Pro',
    description: 'For people who write every day',
    price: { amount: 20, interval: 'month' },
    items: [{ feature_id: 'messages', included: 500, reset: { interval: 'month' } }, { feature_id: 'sso' }],
  });
  await api('/v1/plans.create', {
    plan_id: 'team',
    name: 'Team',
    description: 'For people who write together',
    price: { amount: 50, interval: 'month' },
    items: [
      { feature_id: 'messages', included: 5000, reset: { interval: 'month' } },
      { feature_id: 'seats', included: 5 },
      { feature_id: 'sso' },
    ],
  });
}

/** Ada, the customer that all examples are about. */
export const ada = { customer_id: 'cus_123', name: 'Ada Lovelace', email: 'ada@example.com' };

/** Gives two people a seat of Ada's. */
export async function seatPeople(api: SeedRequest): Promise<void> {
  const people = { user_456: 'Grace Hopper', user_457: 'Alan Turing' };
  for (const [entityId, name] of Object.entries(people)) {
    await api('/v1/entities.create', {
      customer_id: ada.customer_id,
      entity_id: entityId,
      name,
      feature_id: 'seats',
    });
  }
}

/** Midnight (UTC) of the first day of a time's month. */
export function startOfMonth(time: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}
