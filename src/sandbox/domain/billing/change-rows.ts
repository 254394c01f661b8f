import type { PlanItem } from '../../schema/plan-item.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { Feature } from '../../state/feature.ts';
import type { PlanTerms } from '../../state/plan.ts';
import { entitle } from '../entitle.ts';

/** Which rows give way when terms change, and which items are granted anew. */
export interface RowChanges {
  gone: Entitlement[];
  added: PlanItem[];
}

/**
 * Whether only what a request names is changed: everything else stays, with its rows. A list of all items, another
 * version or a trial grants everything anew instead.
 */
export function isPatch({ version, customize, free_trial: trial }: UpdateBody): boolean {
  const { items, price, add_items, remove_items, free_trial } = customize ?? {};
  if (items !== undefined || version !== undefined) return false;
  if ([price, add_items, remove_items].some((part) => part !== undefined)) return true;
  return trial === undefined && free_trial === undefined;
}

/** A change that is no patch grants everything anew. */
export function rowChanges(
  features: readonly Feature[],
  rows: readonly Entitlement[],
  before: PlanTerms,
  after: PlanTerms,
  patches: boolean,
): RowChanges {
  if (!patches) return { gone: [...rows], added: after.items };
  const byItem = rowsByItem(features, rows, before.items);
  const gone = before.items.filter((item) => !after.items.includes(item));
  return {
    gone: gone.flatMap((item) => byItem.get(item) ?? []),
    added: after.items.filter((item) => !before.items.includes(item)),
  };
}

/** The row that each item was granted as. */
function rowsByItem(
  features: readonly Feature[],
  rows: readonly Entitlement[],
  items: readonly PlanItem[],
): Map<PlanItem, Entitlement> {
  const found = new Map<PlanItem, Entitlement>();
  const left = [...rows];
  for (const item of items) {
    const feature = features.find(({ id }) => id === item.feature_id);
    if (feature === undefined) continue;
    const index = left.findIndex((row) => isGrantedAs(row, item, feature));
    const [row] = index < 0 ? [] : left.splice(index, 1);
    if (row !== undefined) found.set(item, row);
  }
  return found;
}

const nowhere = {
  id: '',
  planId: null,
  subscriptionId: null,
  entityId: null,
  addOn: false,
  now: 0,
  anchor: 0,
};

function isGrantedAs(row: Entitlement, item: PlanItem, feature: Feature): boolean {
  const granted = entitle(item, feature, 0, nowhere);
  return row.featureId === feature.id && outlineOf(row) === outlineOf(granted);
}

function outlineOf({ included, unlimited, reset, price }: Entitlement): string {
  return JSON.stringify([included, unlimited, reset, price]);
}
