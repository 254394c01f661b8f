import type { Reading } from './reading.ts';
import type { SchemaType } from './schema-facts.ts';

/** The values of a literal, which may be one or many: null stands beside the type. */
export function readLiteral(values: readonly unknown[]): Pick<Reading, 'type' | 'nullable'> {
  const kept = values.filter((value) => value !== null);
  const members = kept.filter((value) => typeof value === 'string' || typeof value === 'number');
  const nullable = kept.length > 0 && kept.length < values.length;
  if (members.length > 1 && members.length === kept.length)
    return { type: { kind: 'enum', values: members, open: false }, nullable };
  const isBoolean = kept.includes(true) && kept.includes(false);
  const variants = kept
    .filter((value) => !isBoolean || typeof value !== 'boolean')
    .map((value) => literalOf(value));
  if (isBoolean) variants.push({ kind: 'boolean' });
  const [only] = variants;
  if (!only) return { type: { kind: values.length > 0 ? 'null' : 'never' }, nullable: false };
  return { type: variants.length === 1 ? only : { kind: 'union', variants }, nullable };
}

function literalOf(value: unknown): SchemaType {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return { kind: 'literal', value };
    case 'bigint':
      return { kind: 'bigint', value: String(value) };
    case 'undefined':
      return { kind: 'undefined' };
    default:
      return { kind: 'opaque' };
  }
}

/** A TypeScript numeric enum also maps its values back to names; those are not members. */
export function enumValues(entries: Readonly<Record<string, string | number>>): (string | number)[] {
  const numbers = new Set(Object.values(entries).filter((value) => typeof value === 'number'));
  const own = Object.entries(entries).filter(([key]) => !numbers.has(Number(key)));
  return [...new Set(own.map(([, value]) => value))];
}
