import type { StateGroup } from 'starlight-evergreen/sandbox';
import type { Account } from '../state/account.ts';
import { balanceItems, lockItems } from './balances.ts';
import { featureItems, planItems, rewardItems } from './catalogue.ts';
import { customerItems, entityItems } from './customers.ts';
import { checkoutItems, invoiceItems } from './invoices.ts';
import { subscriptionItems } from './subscriptions.ts';

/**
 * What an account holds, as readers are shown it: what belongs to customers first.
 * @param now - the sandbox's time, Unix milliseconds
 */
export function stateOf(account: Account, now: number): StateGroup[] {
  return [
    { name: 'Balances', items: balanceItems(account, now) },
    { name: 'Subscriptions', items: subscriptionItems(account, now) },
    { name: 'Invoices', items: invoiceItems(account) },
    { name: 'Payment pages', items: checkoutItems(account) },
    { name: 'Customers', items: customerItems(account, now) },
    { name: 'Entities', items: entityItems(account) },
    { name: 'Locks', items: lockItems(account) },
    { name: 'Plans', items: planItems(account) },
    { name: 'Features', items: featureItems(account) },
    { name: 'Rewards', items: rewardItems(account) },
  ];
}
