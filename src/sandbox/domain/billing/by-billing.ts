import type { Billing } from '../../state/billing.ts';
import type { Cancellation } from './cancel.ts';

/** Cancellations of plans that are billed together. */
export type Group = [Cancellation, ...Cancellation[]];

/** Cancellations by what their plans are billed with; `null` for those of plans that are not billed. */
export function byBilling(cancellations: readonly Cancellation[]): Map<Billing | null, Group> {
  const groups = new Map<Billing | null, Group>();
  for (const cancellation of cancellations) {
    const { billing } = cancellation.subscription;
    const group = groups.get(billing);
    if (group === undefined) groups.set(billing, [cancellation]);
    else group.push(cancellation);
  }
  return groups;
}
