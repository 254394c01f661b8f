import type { Account } from '../../state/account.ts';
import type { Charge, Holding } from '../billing/charges.ts';
import { amountIn, money } from '../billing/money.ts';
import { cycleOf } from '../classify.ts';
import { licensePlan } from './match.ts';

/** What is charged in advance for seats, assigned or not: those beyond the included ones, in one line per license. */
export function licenseCharges(account: Account, holding: Holding, currency: string): Charge[] {
  const { plan, terms, licenses } = holding;
  return terms.licenses.flatMap((license): Charge[] => {
    const { price } = license.terms;
    const quantity = licenses[license.planId] ?? 0;
    const name = licensePlan(account, license)?.name ?? license.planId;
    if (quantity === 0 || price === null) return [];
    return [
      {
        name,
        description: `${plan.name} - ${quantity} ${name} ${quantity === 1 ? 'license' : 'licenses'}`,
        planId: license.planId,
        parentPlanId: plan.id,
        featureId: null,
        quantity,
        amount: money((amountIn(price, currency) ?? 0) * quantity),
        cycle: cycleOf(price),
      },
    ];
  });
}
