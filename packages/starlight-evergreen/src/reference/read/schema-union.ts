import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import type { Reading } from './reading.ts';
import type { SchemaType } from './schema-facts.ts';

/**
 * Joins the options of a union. Options that only a function can decode are leniency (an SDK accepts `"5"` for 5, or
 * fills in a zero for what is missing): they are not part of the type and are dropped.
 * @param read - reads one option
 */
export function joinUnion(
  options: readonly $ZodType[],
  read: (option: $ZodType) => Reading,
): Omit<Reading, 'meta'> {
  const lenient = options.filter(isLenient);
  const readings = options.filter((option) => !lenient.includes(option) && !isUndefined(option)).map(read);
  const variants = readings.flatMap(({ type }) => (type.kind === 'union' ? type.variants : [type]));
  const rest = variants.filter((variant) => variant.kind !== 'null');
  const flags = {
    optional: readings.some((reading) => reading.optional),
    nullable:
      readings.some((reading) => reading.nullable) || (rest.length > 0 && rest.length < variants.length),
  };
  const decodesAnyString = lenient.some(takesString);
  const open = decodesAnyString || variants.some(isCatchAll);
  const literals = literalValues(rest.filter((variant) => !isCatchAll(variant)));
  if (literals && (literals.length > 1 || decodesAnyString || rest[0]?.kind === 'enum'))
    return { type: { kind: 'enum', values: literals, open }, ...flags };
  const [only] = rest;
  const kept = readings.find((reading) => reading.type === only);
  if (rest.length === 1 && only) {
    return { type: only, ...flags, ...(kept?.constraints && { constraints: kept.constraints }) };
  }
  if (rest.length === 0)
    return { type: variants.length > 0 ? { kind: 'null' } : { kind: 'opaque' }, ...flags };
  return { type: { kind: 'union', variants: rest }, ...flags };
}

function definition(schema: $ZodType) {
  return (schema as $ZodTypes)._zod.def;
}

/** `string | undefined` is no reason to leave a field out: TypeScript wants the key to be there. */
function isUndefined(option: $ZodType): boolean {
  return definition(option).type === 'undefined';
}

function isLenient(option: $ZodType): boolean {
  const def = definition(option);
  if (def.type !== 'pipe' || definition(def.out).type !== 'transform') return false;
  return ['any', 'undefined', 'null', 'string'].includes(definition(def.in).type);
}

function takesString(option: $ZodType): boolean {
  const def = definition(option);
  return def.type === 'pipe' && definition(def.in).type === 'string';
}

/** The members of literals and enums joined; undefined when there is anything else, or nothing. */
function literalValues(variants: readonly SchemaType[]): (string | number)[] | undefined {
  const values: (string | number)[] = [];
  for (const variant of variants) {
    if (variant.kind === 'enum') values.push(...variant.values);
    else if (variant.kind === 'literal' && typeof variant.value !== 'boolean') values.push(variant.value);
    else return undefined;
  }
  return values.length > 0 ? [...new Set(values)] : undefined;
}

/** The plain string beside an enum's members that makes the enum open. */
function isCatchAll(variant: SchemaType): boolean {
  return variant.kind === 'string';
}
