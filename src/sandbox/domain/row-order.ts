import type { Entitlement } from '../state/entitlement.ts';

const intervals = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'semi_annual', 'year'];
const lengths = [1, 60, 1440, 10_080, 43_200, 129_600, 259_200, 525_600];

/** Length of a row's interval in minutes, for comparing. */
function length({ reset }: Entitlement): number {
  if (reset === null) return Number.POSITIVE_INFINITY;
  const minutes = lengths[intervals.indexOf(reset.interval)];
  return minutes === undefined ? Number.POSITIVE_INFINITY : minutes * reset.count;
}

/** Lowest first; equal infinities are equal. */
function ascending(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const never = Number.POSITIVE_INFINITY;
const flag = (value: boolean): number => (value ? 0 : 1);
const sellsOverage = ({ price }: Entitlement): boolean => price?.billing_method === 'usage_based';

/**
 * The order in which rows are drawn from, and listed in a breakdown.
 * @param featureIds - the tracked feature first, then the credit systems it may draw from
 * @param entityId - set when an entity uses them: then its own rows come before its customer's
 */
export function inDrawingOrder(
  rows: readonly Entitlement[],
  featureIds: readonly string[],
  entityId: string | null,
): Entitlement[] {
  return rows.toSorted(
    (a, b) =>
      ascending(flag(a.unlimited), flag(b.unlimited)) ||
      ascending(
        flag((a.entityId === null) === (entityId === null)),
        flag((b.entityId === null) === (entityId === null)),
      ) ||
      ascending(flag(a.featureId === featureIds[0]), flag(b.featureId === featureIds[0])) ||
      ascending(flag(a.nextResetAt !== null), flag(b.nextResetAt !== null)) ||
      ascending(length(a), length(b)) ||
      ascending(a.expiresAt ?? never, b.expiresAt ?? never) ||
      (a.entityId ?? '').localeCompare(b.entityId ?? '', 'en') ||
      ascending(flag(!a.addOn), flag(!b.addOn)) ||
      ascending(flag(!sellsOverage(a)), flag(!sellsOverage(b))) ||
      ascending(a.createdAt, b.createdAt),
  );
}
