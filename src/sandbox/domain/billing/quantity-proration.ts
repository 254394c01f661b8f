import type { PlanItem } from '../../schema/plan-item.ts';
import type { Change } from './change.ts';
import { prepaidItems } from './change-quantities.ts';
import type { Charge } from './charges.ts';

/** Whether a changed charge is billed in the middle of a period, and whether it waits for the next bill. */
export interface Proration {
  billed: boolean;
  waits: boolean;
}

/** A change is billed at once, unless a quantity changes alone and its item says otherwise. */
export function prorationOf(
  { intent, terms }: Change,
  from: Charge | undefined,
  to: Charge | undefined,
): Proration {
  const featureId = from?.featureId ?? to?.featureId;
  const item = prepaidItems(terms).find(({ feature_id }) => feature_id === featureId);
  const rule = item?.proration;
  if (intent !== 'update_quantity' || rule === undefined) return { billed: true, waits: false };
  const more = (to?.quantity ?? 0) > (from?.quantity ?? 0);
  return { billed: !more || rule.on_increase !== 'bill_next_cycle', waits: !billsNow(rule) };
}

/** What is given back for fewer units is given back when more of them would be charged. */
function billsNow({ on_increase: onIncrease }: NonNullable<PlanItem['proration']>): boolean {
  return onIncrease === 'prorate_immediately';
}
