/** Guides that belong together. */
export interface GuideGroup {
  label: string;
  /** Pages below `guides/`, in reading order. */
  pages: readonly string[];
}

/** All guides in reading order: the sidebar, the list of guides and the links to the previous and next follow it. */
export const guides: readonly GuideGroup[] = [
  { label: 'Begin', pages: ['quickstart', 'how-it-works', 'mistakes'] },
  {
    label: 'What you sell',
    pages: [
      'features',
      'plans',
      'free-plans',
      'recurring-limits',
      'boolean-features',
      'seats',
      'credit-systems',
      'usage-and-prepaid',
      'rollovers',
      'trials',
      'add-ons',
      'top-ups',
    ],
  },
  {
    label: 'While your app runs',
    pages: [
      'customers',
      'checking-access',
      'locks',
      'tracking-usage',
      'ai-tokens',
      'balances',
      'entities',
      'entity-plans',
      'pooled-balances',
      'billing-controls',
    ],
  },
  {
    label: 'Billing',
    pages: [
      'attaching-plans',
      'declined-cards',
      'changing-plans',
      'custom-plans',
      'currencies',
      'schedules',
      'licences',
      'rewards',
      'invoices',
      'events',
    ],
  },
  {
    label: 'In production',
    pages: [
      'errors',
      'fail-open',
      'rate-limits',
      'customer-tokens',
      'webhooks',
      'testing',
      'plans-as-code',
      'migrating',
      'going-live',
    ],
  },
  { label: 'Frameworks', pages: ['express', 'hono', 'next', 'fetch', 'better-auth', 'react'] },
  {
    label: 'Recipes',
    pages: [
      'recipes/billing-page',
      'recipes/monetary-credits',
      'recipes/per-seat',
      'recipes/pay-as-you-go',
      'recipes/entity-credits',
    ],
  },
];
