import type { Field } from '../model.ts';
import { satisfies } from './constraints.ts';
import { numberNear } from './near.ts';

/** The values of one object's fields, some of which may be made to agree with others. */
interface Neighbours {
  values: Map<string, unknown>;
  fields: ReadonlyMap<string, Field>;
}

/**
 * Values of one object that speak of each other, made to agree: totals add up, what is least is not above what is most, and what
 * comes later is not before.
 * @param mayChange - whether a field's value was made up, and not said by anybody
 */
export function agreed(
  entries: readonly [string, unknown][],
  fields: readonly Field[],
  mayChange: (field: Field) => boolean,
): [string, unknown][] {
  const neighbours: Neighbours = {
    values: new Map(entries),
    fields: new Map(fields.filter((field) => mayChange(field)).map((field) => [field.name, field])),
  };
  order(neighbours);
  addUp(neighbours);
  return [...neighbours.values];
}

const pairs: readonly [RegExp, string][] = [
  [/^min(?=[A-Z_]|$)/, 'max'],
  [/^minimum(?=[A-Z_]|$)/, 'maximum'],
  [/(?<=[a-z_])Min$/, 'Max'],
  [/(?<=_)min$/, 'max'],
  [/^start(?=[A-Z_]|$)/, 'end'],
  [/(?<=[a-z])Start$/, 'End'],
  [/(?<=_)start$/, 'end'],
  [/^lower(?=[A-Z_]|$)/, 'upper'],
  [/^from(?=[A-Z_]|$)/, 'to'],
  [/^ge$/, 'le'],
  [/^gte$/, 'lte'],
  [/^gt$/, 'lt'],
  [/^topLeft/, 'bottomRight'],
];

/** By the name of a least value, that of the greatest beside it, for names that were met. */
const greatest = new Map<string, string | undefined>();

/** `maxAmount` of `minAmount`; undefined for a name that is no least value's. */
function greatestOf(name: string): string | undefined {
  if (!greatest.has(name)) {
    const pair = pairs.find(([pattern]) => pattern.test(name));
    greatest.set(name, pair && name.replace(pair[0], pair[1]));
  }
  return greatest.get(name);
}

/** Of `minAmount` and `maxAmount`, the second is greater. */
function order({ values, fields }: Neighbours): void {
  for (const [name, least] of values) {
    const other = greatestOf(name);
    if (other === undefined) continue;
    const most = values.get(other);
    const field = fields.get(other);
    if (typeof least !== 'number' || typeof most !== 'number' || field === undefined || most > least)
      continue;
    put(values, field, least + distance(least));
  }
}

/** A month of a moment in seconds or milliseconds, else as much as a reader tells apart. */
function distance(least: number): number {
  if (least >= 1e12) return 2_592_000_000;
  if (least >= 1e9) return 2_592_000;
  return least > 0 && least < 1 ? 0.2 : Math.max(1, Math.abs(least) * 9);
}

const sums: readonly [total: RegExp, part: (total: string) => RegExp, without: RegExp][] = [
  // `promptTokens` and `completionTokens` are `totalTokens`; what details one of them is no part of its own.
  [/^total_?(?=tokens$)/i, () => /^(?:prompt|input|completion|output)_?tokens$/i, /^$/],
  [/^net_?amount$/i, () => /^subtotal_?amount$/i, /^discount_?amount$/i],
  [/^total_?amount$/i, () => /^(?:net_?amount|tax_?amount)$/i, /^$/],
  [/^total$/i, () => /^(?:subtotal|tax|shipping|tip)$/i, /^discount$/i],
];

function addUp({ values, fields }: Neighbours): void {
  for (const [total, part, minus] of sums) {
    const name = [...values.keys()].find((each) => total.test(each));
    const field = name === undefined ? undefined : fields.get(name);
    if (name === undefined || field === undefined) continue;
    const numbers = [...values].flatMap(([each, value]): number[] => {
      if (typeof value !== 'number') return [];
      if (part(name).test(each)) return [value];
      return minus.test(each) ? [-value] : [];
    });
    const added = [...values].filter(([each]) => part(name).test(each)).length;
    if (added === 0 || numbers.length < 2) continue;
    put(values, field, Number(numbers.reduce((sum, each) => sum + each, 0).toFixed(6)));
  }
}

function put(values: Map<string, unknown>, field: Field, wish: number): void {
  const isInteger = field.type.kind === 'number' && field.type.integer === true;
  const inner = 'constraints' in field.type ? field.type.constraints : undefined;
  const value = numberNear(
    isInteger ? Math.round(wish) : wish,
    { ...inner, ...field.constraints },
    isInteger,
  );
  if (value !== undefined && satisfies(value, field.constraints)) values.set(field.name, value);
}
