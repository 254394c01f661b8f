/**
 * Quantities are decimals with ten places. Rounding after every step keeps `0.1 + 0.2` at `0.3`.
 * `toFixed` rounds the decimal expansion; adding zero turns `-0` into `0`.
 */
export function decimal(value: number): number {
  return Number(value.toFixed(10)) + 0;
}

/** A sum of quantities. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return decimal(total);
}
