import type { Context } from '../../context.ts';
import type { AttachBody } from '../../schema/attach.ts';
import type { SetupPaymentBody } from '../../schema/setup-payment.ts';
import { attachPlan } from './attach-plan.ts';

export const setupPaymentPath = '/v1/billing.setup_payment';

/** What is attached once the payment method is there. */
export function attachAfterSetup({ plan_id, ...body }: SetupPaymentBody): AttachBody | undefined {
  return plan_id === undefined ? undefined : { ...body, plan_id, redirect_mode: 'if_required' };
}

/** The customer has given a payment method: the plan it was given for is attached. */
export function finishSetup(context: Context, body: SetupPaymentBody): void {
  const attach = attachAfterSetup(body);
  if (attach !== undefined) attachPlan(context, attach, 'card');
}
