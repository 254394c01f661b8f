import type { BillingControls } from '../schema/billing-controls.ts';

/** A part of a customer with its own balances, such as a seat or a workspace. */
export interface Entity {
  id: string;
  name: string | null;
  featureId: string;
  createdAt: number;
  billingControls: BillingControls;
}
