import { attachPath, attachPlan } from '../../domain/billing/attach-plan.ts';
import { defineOperation } from '../../http/operation.ts';
import { attachBody } from '../../schema/attach.ts';

/** Gives a customer a plan. One that has to be paid for first answers with a page to pay on, and changes nothing yet. */
export const attach = defineOperation({
  path: attachPath,
  request: attachBody,
  handle: (context, body) => attachPlan(context, body, 'asked'),
});
