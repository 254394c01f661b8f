import type { Billing } from './billing.ts';
import type { Cycle } from '../domain/classify.ts';
import type { Line } from '../domain/billing/line.ts';
import type { Entitlement } from './entitlement.ts';
import type { PlanTerms } from './plan.ts';

/** How the first period of a plan is found. */
export interface Opening {
  /** Bill it on its own, beside what is billed already. */
  separate?: boolean | undefined;
  /** Start a period with the plan, or let the first one end at a time. */
  anchor?: 'now' | number | undefined;
  /** Whether a change in the middle of a period is neither given back nor charged. */
  unprorated?: boolean | undefined;
}

/** A plan that a customer or an entity has, had or will have. */
export interface Subscription {
  id: string;
  planId: string;
  version: number;
  entityId: string | null;
  /**
   * `expired` ones are kept: a plan that was ever used cannot be deleted. `paused` ones are billed and grant nothing, until
   * the trial that took their place is over.
   */
  status: 'active' | 'scheduled' | 'paused' | 'expired';
  /** What it grants, while it is paused. */
  aside: Entitlement[];
  /** Bought once: shown under purchases. */
  oneOff: boolean;
  terms: PlanTerms;
  quantity: number;
  /** Units bought per prepaid feature, without the included ones. */
  prepaid: Record<string, number>;
  /** The same from the next period on, where fewer were asked for. */
  upcoming: Record<string, number>;
  /** What is billed with the next period. */
  deferred: Line[];
  createdAt: number;
  startedAt: number;
  pastDue: boolean;
  canceledAt: number | null;
  expiresAt: number | null;
  trialEndsAt: number | null;
  /** Shared by all plans that are billed together; `null` while nothing is billed. */
  billing: Billing | null;
  /** How often its prices are billed, the longest first. */
  cycles: Cycle[];
  /** The period of its longest price; `null` while nothing is billed. */
  currentPeriodStart: number | null;
  currentPeriodEnd: number | null;
  /** Resets, and billing periods if there are any, are counted from here. */
  billingAnchor: number;
  /** How its first period fits into those that are running when it starts. */
  opening: Opening;
  /** How its charges are collected: not at all, from the card on file, or by invoices that are paid by hand. */
  collection: 'none' | 'card' | 'invoice';
  /** Seats bought per license plan, without the included ones. */
  licenses: Record<string, number>;
  /** Who collects the money. */
  processor: 'stripe' | 'revenuecat';
  /** For a license that an entity was assigned: the subscription that offers it. */
  licenseOf: string | null;
  /** For one that is there before it is billed: the subscription that is billed in its place until it starts. */
  early: { instead: string | null } | null;
  /** The subscription that comes back when the trial is over. */
  revertsTo: string | null;
}
