import { expect, test } from 'vitest';
import {
  BalancesTrackResponse,
  type BalancesCheckResponse,
  type BalancesCreateInterval,
  type BalancesTrackBalance,
  type BalancesTrackBalanceIntervalUnion,
  type BalancesTrackBalanceType,
  type BalancesTrackBalances,
  type BalancesTrackRequest,
  type ConfigRollover,
} from './index.ts';

/** True only of the very same type: the compiler, not the test runner, checks what stands below. */
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

interface ExpectedBalance {
  featureId: string;
  feature?:
    | {
        id: string;
        name: string;
        type: 'boolean' | 'metered' | 'credit_system' | (string & {});
        consumable: boolean;
        eventNames?: string[] | undefined;
        creditSchema?: { meteredFeatureId: string; creditCost: number }[] | undefined;
        display?: { singular?: string | null | undefined; plural?: string | null | undefined } | undefined;
        archived: boolean;
      }
    | undefined;
  granted: number;
  remaining: number;
  usage: number;
  unlimited: boolean;
  overageAllowed: boolean;
  maxPurchase: number | null;
  nextResetAt: number | null;
  breakdown?:
    | {
        id: string;
        planId: string | null;
        includedGrant: number;
        prepaidGrant: number;
        remaining: number;
        usage: number;
        unlimited: boolean;
        reset: {
          interval: BalancesTrackBalanceIntervalUnion;
          intervalCount?: number | undefined;
          resetsAt: number | null;
        } | null;
        price: {
          amount?: number | undefined;
          tiers?: { to: number | string; amount: number }[] | undefined;
          billingUnits: number;
          billingMethod: 'prepaid' | 'usage_based' | (string & {});
          maxPurchase: number | null;
        } | null;
        expiresAt: number | null;
      }[]
    | undefined;
  rollovers?: { balance: number; expiresAt: number }[] | undefined;
}

interface ExpectedResponse {
  customerId: string;
  entityId?: string | undefined;
  eventName?: string | undefined;
  value: number;
  balance: BalancesTrackBalance | null;
  balances?: Record<string, BalancesTrackBalances> | undefined;
}

/** Drops the names of interfaces, which are not part of a shape. */
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;

type Interval = 'one_off' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'semi_annual' | 'year';

const exact = {
  response: true satisfies Equal<Flat<BalancesTrackResponse>, Flat<ExpectedResponse>>,
  balance: true satisfies Equal<Flat<BalancesTrackBalance>, Flat<ExpectedBalance>>,
  twins: true satisfies Equal<BalancesTrackBalance, BalancesTrackBalances>,
  openEnum: true satisfies Equal<
    BalancesTrackBalanceType,
    'boolean' | 'metered' | 'credit_system' | (string & {})
  >,
  closedEnum: true satisfies Equal<BalancesCreateInterval, Interval>,
  union: true satisfies Equal<BalancesTrackBalanceIntervalUnion, Interval | (string & {})>,
  defaulted: true satisfies Equal<ConfigRollover['duration'], 'month' | 'forever' | (string & {})>,
  nullableAndOptional: true satisfies Equal<BalancesCheckResponse['entityId'], string | null | undefined>,
  // The declared type is a dictionary of any value, so the expectation has to say so.
  // oxlint-disable-next-line typescript/no-explicit-any
  record: true satisfies Equal<BalancesTrackRequest['properties'], Record<string, any> | undefined>,
};

test('a value of the type is a value of the schema', () => {
  const value = {
    customerId: 'cus_123',
    value: 3,
    balance: {
      featureId: 'messages',
      granted: 500,
      remaining: 380,
      usage: 120,
      unlimited: false,
      overageAllowed: false,
      maxPurchase: null,
      nextResetAt: 1767225600000,
    },
  } satisfies BalancesTrackResponse;
  expect(BalancesTrackResponse.parse(value)).toEqual(value);
  expect(Object.keys(exact)).toHaveLength(9);
});

test('a value that is not of the type is refused by compiler and schema alike', () => {
  // @ts-expect-error the response names its customer
  const anonymous: BalancesTrackResponse = { value: 3, balance: null };
  // @ts-expect-error an interval that a request may not name
  const interval: BalancesCreateInterval = 'fortnight';
  expect(BalancesTrackResponse.safeParse(anonymous).success).toBe(false);
  expect(interval).toBe('fortnight');
});
