import type { PlanTerms } from './plan.ts';

/** What a seat of a license grants and costs. */
export type LicenseTerms = Pick<PlanTerms, 'price' | 'items'>;

/** A plan that another plan offers as seats. Later changes of the license plan do not reach it by themselves. */
export interface OfferedLicense {
  planId: string;
  version: number;
  /** Seats that come with the parent plan. */
  included: number;
  metadata: Record<string, unknown>;
  /** The license plan's own terms, or what the parent made of them. */
  terms: LicenseTerms;
}

/** How many seats a customer has of a license, and of which it is. */
export type LicenseQuantities = Readonly<Record<string, number>>;
