import type { Checkout } from './checkout.ts';
import type { Customer } from './customer.ts';
import { createDirectory, type Directory } from './directory.ts';
import type { UsageEvent } from './event.ts';
import type { Feature } from './feature.ts';
import { createIds, type Ids } from './ids.ts';
import type { Invoice } from './invoice.ts';
import { defaultTemplates, type InvoiceTemplate } from './invoice-template.ts';
import type { Lock } from './lock.ts';
import type { OrganizationSandbox } from './organization-sandbox.ts';
import type { Plan } from './plan.ts';
import type { ReferralCode, ReferralProgram, ReferralRedemption } from './referral.ts';
import type { RequestLog } from './request-log.ts';
import type { RevenueCatLink } from './revenuecat.ts';
import type { CustomerDiscount, Reward, RewardRedemption } from './reward.ts';

/** Everything one secret key can see. Tables are in order of creation. */
export interface Account {
  env: 'sandbox' | 'live';
  /** The secret key that opens it. Keys and ids that must be unique across accounts are derived from it. */
  readonly secretKey: string;
  /** Whether it belongs to a sandbox that another account created. */
  readonly isSandbox: boolean;
  /** What all accounts share. */
  readonly directory: Directory;
  ids: Ids;
  features: Feature[];
  /** Every version of every plan. */
  plans: Plan[];
  customers: Customer[];
  events: UsageEvent[];
  /** By lock id. */
  locks: Map<string, Lock>;
  /** By checkout id. */
  checkouts: Map<string, Checkout>;
  invoices: Invoice[];
  readonly invoiceTemplates: readonly InvoiceTemplate[];
  /** Money that customers have to their credit, in major units, by internal id. */
  invoiceCredits: Map<string, number>;
  rewards: Reward[];
  rewardRedemptions: RewardRedemption[];
  discounts: CustomerDiscount[];
  referralPrograms: ReferralProgram[];
  referralCodes: ReferralCode[];
  referralRedemptions: ReferralRedemption[];
  sandboxes: OrganizationSandbox[];
  revenueCatLinks: RevenueCatLink[];
  /** Answered requests, the oldest first. */
  logs: RequestLog[];
  /** When each idempotency key was claimed, by a request that is being answered or was answered. */
  idempotencyKeys: Map<string, number>;
}

/** An account in which nothing has happened yet. */
export function emptyAccount(
  env: Account['env'],
  {
    secretKey = '',
    isSandbox = false,
    directory = createDirectory(),
  }: { secretKey?: string; isSandbox?: boolean; directory?: Directory } = {},
): Account {
  return {
    env,
    secretKey,
    isSandbox,
    directory,
    ids: createIds(),
    features: [],
    plans: [],
    customers: [],
    events: [],
    locks: new Map(),
    checkouts: new Map(),
    invoices: [],
    invoiceTemplates: defaultTemplates(),
    invoiceCredits: new Map(),
    rewards: [],
    rewardRedemptions: [],
    discounts: [],
    referralPrograms: [],
    referralCodes: [],
    referralRedemptions: [],
    sandboxes: [],
    revenueCatLinks: [],
    logs: [],
    idempotencyKeys: new Map(),
  };
}
