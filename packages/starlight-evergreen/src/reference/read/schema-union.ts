import type { $ZodType } from 'zod/v4/core';
import { plainText } from '../plain-text.ts';
import { asType, type Reading } from './reading.ts';
import type { SchemaType } from './schema-facts.ts';
import { definition } from './schema-kinds.ts';

/** How the options of a union are read. */
export interface UnionReader {
  read(option: $ZodType): Reading;
  /**
   * Whether options that only a function can decode are leniency (a generated SDK accepts `"5"` for 5, or fills in a
   * zero for what is missing): then they are not part of the type.
   */
  isLenient: boolean;
}

/** Joins the options of a union. */
export function joinUnion(options: readonly $ZodType[], reader: UnionReader): Omit<Reading, 'meta'> {
  const lenient = reader.isLenient ? options.filter(isLenient) : [];
  // `string | undefined` is no reason to leave a field out: TypeScript wants the key to be there.
  const skipped = (option: $ZodType) => lenient.includes(option) || (reader.isLenient && isUndefined(option));
  const readings = options.filter((option) => !skipped(option)).map((option) => reader.read(option));
  const variants = distinct(
    readings.flatMap((reading) => {
      const type = asType({ ...reading, nullable: false, optional: false });
      return type.kind === 'union' ? type.variants : [type];
    }),
  );
  const rest = variants.filter((variant) => variant.kind !== 'null' && variant.kind !== 'never');
  const flags = {
    optional: readings.some((reading) => reading.optional),
    nullable:
      readings.some((reading) => reading.nullable) ||
      (rest.length > 0 && variants.some(({ kind }) => kind === 'null')),
  };
  const decodesAnyString = lenient.some(takesString);
  const open = decodesAnyString || rest.some(isCatchAll);
  const literals = literalValues(rest.filter((variant) => !isCatchAll(variant)));
  if (literals && (literals.length > 1 || decodesAnyString || rest[0]?.kind === 'enum'))
    return { type: { kind: 'enum', values: literals, open }, ...flags };
  const [only] = rest;
  if (!only) return { type: nothing(variants, options.length > 0), ...flags };
  if (rest.length === 1) return { ...apart(only), ...flags };
  return { type: { kind: 'union', variants: rest }, ...flags };
}

/** What is left of a union without a type: null, a value that cannot be, or one that only functions know. */
function nothing(variants: readonly SchemaType[], hasOptions: boolean): SchemaType {
  if (variants.some(({ kind }) => kind === 'null')) return { kind: 'null' };
  return variants.length > 0 || !hasOptions ? { kind: 'never' } : { kind: 'opaque' };
}

/** The limits of the one type that is left stand beside it. */
function apart(type: SchemaType): Pick<Reading, 'type' | 'constraints'> {
  if (!('constraints' in type) || !type.constraints) return { type };
  const { constraints, ...rest } = type;
  return { type: rest, constraints };
}

/** Options of which a reader sees no difference are one; `true` and `false` are a boolean. */
function distinct(variants: readonly SchemaType[]): SchemaType[] {
  const isBoolean = [true, false].every((value) =>
    variants.some((variant) => variant.kind === 'literal' && variant.value === value),
  );
  const joined = variants.map((variant): SchemaType =>
    isBoolean && variant.kind === 'literal' && typeof variant.value === 'boolean'
      ? { kind: 'boolean' }
      : variant,
  );
  return [...new Map(joined.map((variant) => [plainText(variant), variant])).values()];
}

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
  return variant.kind === 'string' && !variant.constraints;
}
