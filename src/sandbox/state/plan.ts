import type { BillingControls } from '../schema/billing-controls.ts';
import type { FreeTrial } from '../schema/free-trial.ts';
import type { PlanItem } from '../schema/plan-item.ts';
import type { PlanPrice } from '../schema/price.ts';
import type { OfferedLicense } from './license.ts';

/** What a plan grants and costs: the part that a customer can have customized. */
export interface PlanTerms {
  price: PlanPrice | null;
  items: PlanItem[];
  freeTrial: FreeTrial | null;
  billingControls: BillingControls;
  licenses: OfferedLicense[];
}

/** One version of a plan. */
export interface Plan extends PlanTerms {
  id: string;
  version: number;
  name: string;
  description: string | null;
  /** Main plans of one group exclude each other; the empty group is one too. */
  group: string;
  addOn: boolean;
  autoEnable: boolean;
  createdAt: number;
  archived: boolean;
  ignorePastDue: boolean;
  metadata: Record<string, unknown>;
  /** The plan this one is a variant of. */
  baseVariantId: string | null;
}
