import type { Feature } from '../state/feature.ts';

/** A feature on the wire. Conditions of credit costs are compared as text, and shown as text. */
export function featureView({ credit_schema, ...feature }: Feature): Record<string, unknown> {
  return {
    ...feature,
    credit_schema: credit_schema?.map(({ dimensions, multipliers, ...cost }) => ({
      ...cost,
      dimensions: dimensions === undefined ? undefined : withTextMatches(dimensions),
      multipliers: multipliers === undefined ? undefined : withTextMatches(multipliers),
    })),
  };
}

function withTextMatches(
  entries: Record<string, { match: Record<string, unknown> }>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, { ...entry, match: asText(entry.match) }]),
  );
}

/** Every value as text. */
export function asText(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
