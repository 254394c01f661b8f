/**
 * What the pattern of a date-time or a time asks for beyond the format, found by trying it: the pattern itself counts the
 * days of leap years, and nobody reads it.
 * @returns nothing when the pattern takes none of the usual forms, so that it has to be shown
 */
export function dateTimeWords(pattern: string | undefined): string[] | undefined {
  if (pattern === undefined) return undefined;
  const expression = new RegExp(pattern);
  const starts = ['2026-01-02T', ''];
  const accepts = (time: string, zone: string) =>
    starts.some((start) => expression.test(start + time + zone));
  const zones = ['Z', '+02:00', ''].filter((zone) => times.some(([time]) => accepts(time, zone)));
  const forms = times.filter(([time]) => zones.some((zone) => accepts(time, zone)));
  if (forms.length === 0) return undefined;
  const [only] = forms;
  const precision = forms.length === 1 && only ? [only[1]] : [];
  const isTime = accepts('03:04:05', '') && expression.test('03:04:05');
  return isTime ? precision : [...precision, ...zoneWords(zones)];
}

const times = [
  ['03:04', 'to the minute'],
  ['03:04:05', 'to the second'],
  ...[1, 2, 3, 6, 9].map(
    (digits) =>
      [
        `03:04:05.${'0'.repeat(digits)}`,
        `with ${digits} ${digits === 1 ? 'decimal' : 'decimals'} of a second`,
      ] as const,
  ),
] as const;

function zoneWords(zones: readonly string[]): string[] {
  const [utc, offset, local] = ['Z', '+02:00', ''].map((zone) => zones.includes(zone));
  if (offset && local) return ['with or without a time zone'];
  if (offset) return ['in any time zone'];
  if (utc && local) return ['in UTC, or without a time zone'];
  return local ? ['without a time zone'] : [];
}
