import type { OverageMode } from '../domain/overage-mode.ts';

/** What a lock took from one entitlement. */
export interface Holding {
  entitlementId: string;
  /** Set when it was taken from a rollover. */
  rolloverId: string | null;
  /** In units of the locked feature. */
  units: number;
  /** In units of the entitlement: credits, if it is a credit system's. */
  amount: number;
}

/** Units that are reserved until they are confirmed or released. */
export interface Lock {
  id: string;
  /** The customer's internal id. */
  customer: string;
  entityId: string | null;
  featureId: string;
  /** Units reserved; negative for a reserved refund. */
  value: number;
  properties: Record<string, unknown>;
  mode: OverageMode;
  createdAt: number;
  /** When what it holds is given back by itself; `null`: never. */
  expiresAt: number | null;
  holdings: Holding[];
}
