/**
 * Where a value is not what a fact says. What is wanted is partial: objects may hold more than is named, arrays not.
 * Instead of a value can stand
 *
 * - `{ $absent: true }`: nothing, or `null`;
 * - `{ $type: "number" }`: any value of that `typeof`;
 * - `{ $length: 2 }`: an array of so many items;
 * - `{ $near: [12.5, 0.03] }`: a number, give or take;
 * - `{ $approxNow: [86400000, 60000] }`: a time, so many milliseconds from the customer's present, give or take;
 * - `{ $oneOf: [1, 2] }`: one of these;
 * - `{ $contains: … }`: an array in which one item fits.
 *
 * @param now - the customer's present, in Unix milliseconds
 * @param path - where the value stands, for messages
 * @returns a sentence for each difference
 */
export function differences(wanted: unknown, got: unknown, now: number, path = 'answer'): string[] {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(got) || got.length !== wanted.length) {
      return [`${path}: wanted ${wanted.length} items, got ${show(got)}`];
    }
    return wanted.flatMap((item, index) => differences(item, got[index], now, `${path}[${index}]`));
  }
  if (!isRecord(wanted)) {
    return same(wanted, got) ? [] : [`${path}: wanted ${show(wanted)}, got ${show(got)}`];
  }
  const [operator, operand] = Object.entries(wanted)[0] ?? [];
  if (operator?.startsWith('$')) {
    return fits(operator, operand, got, now) ? [] : [`${path}: wanted ${show(wanted)}, got ${show(got)}`];
  }
  if (!isRecord(got)) return [`${path}: wanted an object, got ${show(got)}`];
  return Object.entries(wanted).flatMap(([key, value]) =>
    differences(value, got[key], now, `${path}.${key}`),
  );
}

function fits(operator: string, operand: unknown, got: unknown, now: number): boolean {
  switch (operator) {
    case '$absent':
      return got === undefined || got === null;
    case '$type':
      return typeof got === operand;
    case '$length':
      return Array.isArray(got) && got.length === operand;
    case '$near':
      return about(got, operand, 0);
    case '$approxNow':
      return about(got, operand, now);
    case '$oneOf':
      return Array.isArray(operand) && operand.some((one) => same(one, got));
    case '$contains':
      return Array.isArray(got) && got.some((item) => differences(operand, item, now).length === 0);
    default:
      throw new Error(`${operator} is not a way to say what is wanted`);
  }
}

function about(got: unknown, operand: unknown, from: number): boolean {
  if (!Array.isArray(operand)) return false;
  const [distance, tolerance] = operand.map(Number);
  return (
    typeof got === 'number' &&
    distance !== undefined &&
    tolerance !== undefined &&
    Math.abs(got - from - distance) <= tolerance
  );
}

/** Amounts are sums of fractions: what differs in the seventh decimal place is the same amount. */
function same(wanted: unknown, got: unknown): boolean {
  return typeof wanted === 'number' && typeof got === 'number'
    ? Math.abs(wanted - got) < 1e-6
    : wanted === got;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
