import type { StateItem } from 'starlight-evergreen/sandbox';

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });
const minute = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', timeStyle: 'short' });

/** `1 January 2026`, and `1 January 2026, 09:30 UTC` when it is not midnight. */
export function dateText(time: number): string {
  if (time % 86_400_000 === 0) return day.format(time);
  return `${day.format(time)}, ${minute.format(time)} UTC`;
}

/** `1,250.5` */
export function countText(count: number): string {
  return count.toLocaleString('en', { maximumFractionDigits: 10 });
}

/** `$20.00` */
export function moneyText(amount: number, currency: string): string {
  return amount.toLocaleString('en', { style: 'currency', currency });
}

/** Facts without those of which nothing is known. */
export function factsOf(facts: Readonly<Record<string, string | null | undefined>>): StateItem['facts'] {
  return Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, value] as const],
  );
}

/** A fact that is a time. */
export function dateFact(time: number | null | undefined): string | undefined {
  return time === null || time === undefined ? undefined : dateText(time);
}
