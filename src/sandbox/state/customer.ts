import type { BillingControls } from '../schema/billing-controls.ts';
import type { CustomerConfig } from '../schema/customer-data.ts';
import type { Entitlement } from './entitlement.ts';
import type { Entity } from './entity.ts';
import type { Subscription } from './subscription.ts';
import type { TopUpCount } from './top-up-count.ts';
import type { UsageWindow } from './usage-window.ts';

/** A customer and all that belongs to it. */
export interface Customer {
  /** `null` until a customer known by email gets an id. */
  id: string | null;
  /** Stands for the customer in events and locks, also when the id changes. */
  internalId: string;
  name: string | null;
  email: string | null;
  fingerprint: string | null;
  stripeId: string | null;
  currency: string | null;
  createdAt: number;
  metadata: Record<string, unknown>;
  sendEmailReceipts: boolean;
  billingControls: BillingControls;
  config: CustomerConfig;
  /** When it was last looked at. */
  seenAt: number;
  /** The customer's own clock, once a test clock was advanced. */
  frozenAt: number | null;
  paymentMethod: Record<string, unknown> | null;
  entities: Entity[];
  subscriptions: Subscription[];
  entitlements: Entitlement[];
  /** Seats of licenses that were released, the first one first, with what was used of them. */
  spareSeats: { seat: Subscription; rows: Entitlement[] }[];
  usageWindows: UsageWindow[];
  topUps: TopUpCount[];
  /**
   * Features that were used, or checked, since the customer was last looked at, and when: more of them may have to be
   * bought, and of the credits that they draw from, unless a feature is meant alone.
   */
  used: { featureId: string; at: number; alone: boolean }[];
}
