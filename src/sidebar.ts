import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { sdkSidebar } from 'starlight-evergreen';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** Four tabs. Guides stand in reading order, which their list and the links to the previous and the next page follow. */
export const sidebar: Sidebar = [
  sdkSidebar.topic({
    label: 'Guides',
    link: '/guides/',
    items: [
      {
        label: 'Start',
        items: [
          { label: 'Introduction', link: '/' },
          { label: 'All guides', link: '/guides/' },
          'install',
          'guides/quickstart',
          'guides/how-it-works',
          'guides/mistakes',
        ],
      },
      guides('What you sell', [
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
      ]),
      guides('While your app runs', [
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
      ]),
      guides('Billing', [
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
      ]),
      guides('In production', [
        'errors',
        'fail-open',
        'rate-limits',
        'customer-tokens',
        'webhooks',
        'testing',
        'plans-as-code',
        'migrating',
        'going-live',
      ]),
      guides('Frameworks', ['express', 'hono', 'next', 'fetch', 'better-auth', 'react']),
      guides('Recipes', [
        'recipes/billing-page',
        'recipes/monetary-credits',
        'recipes/per-seat',
        'recipes/pay-as-you-go',
        'recipes/entity-credits',
      ]),
      { label: 'About this site', collapsed: true, items: ['checks', sdkSidebar.proof()] },
    ],
  }),
  sdkSidebar.topic({ label: 'Reference', items: [sdkSidebar.reference(), sdkSidebar.releases()] }),
  sdkSidebar.topic({ label: 'Changes', items: [sdkSidebar.changes()] }),
  sdkSidebar.topic({ label: 'Playground', items: [sdkSidebar.playground()] }),
];

/** A group of guides, by their names below `guides/`. */
function guides(label: string, pages: readonly string[]): Sidebar[number] {
  return { label, collapsed: true, items: pages.map((page) => `guides/${page}`) };
}
