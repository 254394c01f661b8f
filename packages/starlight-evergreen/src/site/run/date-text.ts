const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });
const minute = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', timeStyle: 'short' });

/** `1 January 2026`, and `1 January 2026, 09:30 UTC` when it is not midnight. */
export function dateText(time: number): string {
  return time % 86_400_000 === 0 ? day.format(time) : `${day.format(time)}, ${minute.format(time)} UTC`;
}
