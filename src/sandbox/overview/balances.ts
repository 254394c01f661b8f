import type { StateItem } from 'starlight-evergreen/sandbox';
import { timeOf } from '../domain/find.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Feature } from '../state/feature.ts';
import type { Lock } from '../state/lock.ts';
import { balanceView, type BalanceView } from '../wire/balance.ts';
import { holdingsView } from '../wire/holdings.ts';
import { featureName, ofWhom } from './names.ts';
import { countText, dateFact, factsOf } from './text.ts';

/** What customers may use, for readers: of each feature, and what entities have of their own. */
export function balanceItems(account: Account, now: number): StateItem[] {
  return account.customers.flatMap((customer) => [
    ...customerBalances(account, customer, now),
    ...entityBalances(account, customer),
  ]);
}

function customerBalances(account: Account, customer: Customer, now: number): StateItem[] {
  const holder = { customer, entity: null, now: timeOf(customer, now) };
  const { balances, flags } = holdingsView(account.features, holder, new Set());
  return account.features.flatMap((feature) => {
    const balance = balances[feature.id];
    const item = {
      id: `${customer.internalId}/${feature.id}`,
      name: feature.name + ofWhom(account, customer, null),
    };
    if (balance !== undefined) return [{ ...item, facts: balanceFacts(balance) }];
    return flags[feature.id] === undefined ? [] : [{ ...item, facts: factsOf({ Access: 'yes' }) }];
  });
}

function entityBalances(account: Account, customer: Customer): StateItem[] {
  return customer.entities.flatMap(({ id: entityId }) =>
    account.features.flatMap((feature) => {
      const facts = ownFacts(customer, entityId, feature);
      if (facts === undefined) return [];
      return [
        {
          id: `${customer.internalId}/${entityId}/${feature.id}`,
          name: feature.name + ofWhom(account, customer, entityId),
          facts,
        },
      ];
    }),
  );
}

/** What an entity has of a feature, apart from what it shares with its customer. */
function ownFacts(customer: Customer, entityId: string, feature: Feature): StateItem['facts'] | undefined {
  const listed = customer.entitlements.filter(
    (row) => row.featureId === feature.id && row.entityId === entityId,
  );
  if (listed.length === 0) return undefined;
  if (feature.type === 'boolean') return factsOf({ Access: 'yes' });
  const balance = balanceView(feature, { listed, entityId });
  return balance === null ? undefined : balanceFacts(balance);
}

function balanceFacts({
  unlimited,
  granted,
  usage,
  remaining,
  next_reset_at: reset,
}: BalanceView): StateItem['facts'] {
  if (unlimited) return factsOf({ Granted: 'unlimited', Used: countText(usage) });
  return factsOf({
    Granted: countText(granted),
    Used: countText(usage),
    Remaining: countText(remaining),
    'Next reset': dateFact(reset),
  });
}

/** Units that are reserved, for readers. */
export function lockItems(account: Account): StateItem[] {
  return [...account.locks.values()].map(({ id, featureId, value, expiresAt }: Lock) => ({
    id,
    name: `${countText(value)} of ${featureName(account, featureId)}`,
    facts: factsOf({ ID: id, Until: dateFact(expiresAt) }),
  }));
}
