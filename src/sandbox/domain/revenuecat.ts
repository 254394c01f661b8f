import { refuse } from '../api-error.ts';
import type { Account } from '../state/account.ts';
import type { Plan } from '../state/plan.ts';
import type { RevenueCatLink } from '../state/revenuecat.ts';

/** The apps of every project: one per store. */
const apps = [
  { app_id: 'app_test', app_type: 'test_store', name: 'Test Store' },
  { app_id: 'app_ios', app_type: 'app_store', name: 'App Store' },
  { app_id: 'app_android', app_type: 'play_store', name: 'Play Store' },
] as const;

type PlatformEnv = 'test' | 'sandbox' | 'live';

/** "test" and "sandbox" are the same environment. */
export function linkEnv(env: PlatformEnv): RevenueCatLink['env'] {
  return env === 'live' ? 'live' : 'sandbox';
}

/**
 * The project that an organization is linked to.
 * @throws an `ApiError` with status 400 when it is linked to none
 */
export function findLink({ revenueCatLinks }: Account, slug: string, env: PlatformEnv): RevenueCatLink {
  const link = revenueCatLinks.find((other) => other.slug === slug && other.env === linkEnv(env));
  if (link === undefined) throw refuse(`Organization ${slug} has not linked RevenueCat in this environment`);
  return link;
}

/** Pushes a plan to every app of a project. A plan that costs nothing has nothing to sell. */
export function syncPlan({ products }: RevenueCatLink, plan: Plan): Record<string, unknown> {
  const { id: plan_id, price, name } = plan;
  if (price === null) return { plan_id, status: 'skipped', message: 'The plan has no base price' };
  const before = products.get(plan_id);
  const product = before === undefined ? 'created' : before.name === name ? 'exists' : 'updated';
  const identifier = before?.identifier ?? plan_id;
  products.set(plan_id, { identifier, name });
  return {
    plan_id,
    status: 'synced',
    store_identifier: identifier,
    apps: apps.map(({ app_id, app_type }) => ({
      app_id,
      app_type,
      product,
      // Prices of real stores are set there.
      ...(app_type === 'test_store' ? { price: 'set' } : { store_push: 'pushed', price: 'skipped' }),
    })),
  };
}

/** The apps of a project with their public keys. */
export function appKeys({ slug, env }: RevenueCatLink): Record<string, unknown>[] {
  const prefixes = { test_store: 'test', app_store: 'appl', play_store: 'goog' };
  return apps.map((app) => ({
    ...app,
    api_keys: [
      {
        id: `${app.app_id}_key`,
        key: `${prefixes[app.app_type]}_${slug}_${env}`,
        environment: app.app_type === 'test_store' ? 'sandbox' : 'production',
        app_id: app.app_id,
      },
    ],
  }));
}
