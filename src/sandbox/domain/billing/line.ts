import type { Feature } from '../../state/feature.ts';
import { money } from './money.ts';

/** What a coupon takes off a line. */
export interface LineDiscount {
  amountOff: number;
  percentOff: number | null;
  rewardId: string;
  rewardName: string;
}

/** One line of a bill. Amounts are in major units. */
export interface Line {
  /** The plan's or the feature's name. */
  name: string;
  description: string;
  /** Empty for a line that the caller wrote. */
  planId: string;
  /** For seats of a license, the plan that offers them; for a line that the caller wrote, the one that the invoice is for. */
  parentPlanId?: string | undefined;
  /** The subscription that it is for, when that is there already. */
  subscriptionId?: string | undefined;
  featureId: string | null;
  quantity: number;
  /** Before discounts; negative for credits. */
  amount: number;
  period: { start: number; end: number } | null;
  prorated: boolean;
  /** When each of the periods starts that it is for, if it may be for several. */
  starts?: readonly number[] | undefined;
  discounts: LineDiscount[];
}

/** `1 seat`, `2 seats`: with the feature's words for one and for more, or its name. */
export function counted(units: number, { name, display }: Pick<Feature, 'name' | 'display'>): string {
  return `${units} ${(units === 1 ? display?.singular : display?.plural) ?? name}`;
}

/** What a line costs after discounts. */
export function totalOf({ amount, discounts }: Line): number {
  return money(discounts.reduce((total, { amountOff }) => total - amountOff, amount));
}

/** The sum of lines after discounts. */
export function sumOf(lines: readonly Line[]): number {
  return money(lines.reduce((total, line) => total + totalOf(line), 0));
}

/** The sum of lines before discounts. */
export function subtotalOf(lines: readonly Line[]): number {
  return money(lines.reduce((total, { amount }) => total + amount, 0));
}
