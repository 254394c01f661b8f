import type { Ids } from '../state/ids.ts';
import type { Entitlement } from '../state/entitlement.ts';
import { addUnits, nextBoundary } from './calendar.ts';
import { decimal, sum } from './decimal.ts';
import { startingBalance } from './grant.ts';

/**
 * Starts a row's next period: what is left may roll over, the balance goes back to the starting grant, and the
 * boundary moves into the future. However many periods have passed, the row is refilled once.
 * @param anchor - where the billing periods of the row's plan are counted from. A row that is reset with them stays with
 * them, also after a short month; any other is counted from its last boundary
 */
export function resetRow(ids: Ids, row: Entitlement, now: number, anchor: number | null): void {
  const { nextResetAt: boundary, reset } = row;
  if (boundary === null || reset === null || reset.interval === 'one_off') return;
  rollOver(ids, row, boundary);
  row.adjustment = 0;
  row.balance = row.unlimited ? 0 : startingBalance(row);
  const { interval, count } = reset;
  const billed = anchor !== null && nextBoundary(anchor, interval, count, boundary - 1) === boundary;
  row.nextResetAt = nextBoundary(billed ? anchor : boundary, interval, count, now);
}

/** Carries what is left into the next period, within the rule's limit. */
function rollOver(ids: Ids, row: Entitlement, boundary: number): void {
  const rule = row.rolloverRule;
  if (rule === null || row.unlimited || row.balance <= 0) return;
  row.rollovers.push({
    id: ids.next('roll'),
    granted: row.balance,
    balance: row.balance,
    expiresAt: rule.months === null ? null : addUnits(boundary, 'month', rule.months),
  });
  capRollovers(row);
}

/** As many units as a row may have rolled over; `null`: any number. */
export function mostRollovers(row: Entitlement): number | null {
  const { max, maxPercentage } = row.rolloverRule ?? { max: 0, maxPercentage: null };
  return maxPercentage === null ? max : Math.floor(decimal((startingBalance(row) * maxPercentage) / 100));
}

/** Keeps rollovers within the rule's limit: the oldest give way first. */
export function capRollovers(row: Entitlement): void {
  const most = mostRollovers(row);
  if (most === null) return;
  let excess = decimal(sum(row.rollovers.map(({ balance }) => balance)) - most);
  for (const rollover of row.rollovers) {
    const cut = Math.min(Math.max(0, excess), rollover.balance);
    rollover.balance = decimal(rollover.balance - cut);
    rollover.granted = decimal(rollover.granted - cut);
    excess = decimal(excess - cut);
  }
  row.rollovers = row.rollovers.filter(({ balance }) => balance > 0);
}
