import type { $ZodChecks, $ZodType, $ZodTypes } from 'zod/v4/core';
import type { Constraints, Limit } from '../model.ts';
import { joinConstraints } from './join-constraints.ts';
import { patternOf } from './pattern-of.ts';
import { formatConstraints } from './string-formats.ts';
import { rewritingOf } from './rewriting.ts';

type Kind = $ZodTypes['_zod']['def']['type'];
type CheckDef = $ZodChecks['_zod']['def'];

/** Kinds of schemas whose checks a page tells, and what the length or size of each counts. */
const checkedKinds: Partial<Record<Kind, 'Length' | 'Items' | 'Size'>> = {
  string: 'Length',
  template_literal: 'Length',
  number: 'Length',
  bigint: 'Length',
  date: 'Length',
  array: 'Items',
  set: 'Size',
  map: 'Size',
  file: 'Size',
};

/** Reads what a schema enforces beyond its type. */
export function readConstraints(schema: $ZodType): Constraints | undefined {
  const { def } = (schema as $ZodTypes)._zod;
  const counted = checkedKinds[def.type];
  if (counted === undefined) return undefined;
  const found = checksOf(schema).map((check) => constraintsOf(check, counted));
  if (def.type === 'template_literal') found.unshift(patternOf((schema as $ZodTypes)._zod.pattern));
  return joinConstraints(found);
}

/** Whether a number schema takes whole numbers only. */
export function isInteger(schema: $ZodType): boolean {
  return checksOf(schema).some((check) => check.check === 'number_format' && check.format.includes('int'));
}

/** What a schema checks: a schema of a format is a check itself. */
function checksOf(schema: $ZodType): CheckDef[] {
  const { def } = schema._zod;
  const added = (def.checks ?? []).map((check) => check._zod.def as CheckDef);
  return 'check' in def ? [def as unknown as CheckDef, ...added] : added;
}

function constraintsOf(check: CheckDef, counted: 'Length' | 'Items' | 'Size'): Constraints {
  switch (check.check) {
    case 'greater_than':
      return limit(check.inclusive ? 'minimum' : 'exclusiveMinimum', check.value);
    case 'less_than':
      return limit(check.inclusive ? 'maximum' : 'exclusiveMaximum', check.value);
    case 'multiple_of':
      return limit('multipleOf', check.value);
    case 'number_format':
      return numberFormats[check.format];
    case 'bigint_format':
      return { format: check.format };
    case 'min_length':
    case 'min_size':
      return { [`min${counted}`]: check.minimum };
    case 'max_length':
    case 'max_size':
      return { [`max${counted}`]: check.maximum };
    case 'length_equals':
      return { [`min${counted}`]: check.length, [`max${counted}`]: check.length };
    case 'size_equals':
      return { [`min${counted}`]: check.size, [`max${counted}`]: check.size };
    case 'mime_type':
      return { mediaTypes: [...check.mime] };
    case 'string_format':
      return formatConstraints(check);
    case 'overwrite':
      return rewritingOf(check.tx);
    default:
      return {};
  }
}

/** The bounds of safe integers come with `z.int()` and say nothing that "integer" does not. */
const numberFormats = {
  safeint: {},
  int32: { minimum: -2_147_483_648, maximum: 2_147_483_647 },
  uint32: { minimum: 0, maximum: 4_294_967_295 },
  float32: { format: 'float32' },
  float64: {},
} as const satisfies Record<string, Constraints>;

function limit(
  key: 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'multipleOf',
  value: unknown,
) {
  const text = limitOf(value);
  return text === undefined ? {} : { [key]: text };
}

function limitOf(value: unknown): Limit | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined;
}
