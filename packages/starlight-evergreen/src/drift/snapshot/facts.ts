import type { Constraints } from '../../reference/model.ts';
import { jsonText, wordText } from './spelling.ts';

/** What there is to say of a field beside its type. */
export interface FieldFacts {
  name: string;
  wireName: string;
  /** The default as JSON text, or {@link generatedDefault}; absent when there is none. */
  default?: string;
  constraints: Constraints;
  deprecated: boolean;
}

/** Stands in the place of a default that a function makes anew each time. It is no JSON, so no default looks like it. */
export const generatedDefault = 'generated';

/** Every constraint, in the order in which a report lists them, and what it is: a limit may be a number or text, a list is JSON. */
export const constraintTypes = {
  format: 'text',
  pattern: 'text',
  patternFlags: 'text',
  startsWith: 'text',
  endsWith: 'text',
  includes: 'text',
  rewritten: 'list',
  minLength: 'number',
  maxLength: 'number',
  minimum: 'limit',
  maximum: 'limit',
  exclusiveMinimum: 'limit',
  exclusiveMaximum: 'limit',
  multipleOf: 'limit',
  minItems: 'number',
  maxItems: 'number',
  minSize: 'number',
  maxSize: 'number',
  mediaTypes: 'list',
  also: 'checks',
} as const satisfies Record<keyof Constraints, 'text' | 'number' | 'limit' | 'list' | 'checks'>;

export function isConstraint(name: string): name is keyof Constraints {
  return Object.hasOwn(constraintTypes, name);
}

export const constraintNames = Object.keys(constraintTypes).filter(isConstraint);

/** Each as `keyword value`. A wire name that is the name goes without saying. */
export function factsOf(field: FieldFacts): string[] {
  return [
    ...(field.wireName === field.name ? [] : [`wire ${wordText(field.wireName)}`]),
    ...(field.default === undefined ? [] : [`default ${field.default}`]),
    ...limitsOf(field.constraints),
    ...(field.deprecated ? ['deprecated'] : []),
  ];
}

/** The constraints alone. */
export function limitsOf(constraints: Constraints): string[] {
  return constraintNames.flatMap((name) => {
    const value = constraints[name];
    return value === undefined ? [] : [`${name} ${valueText(name, value)}`];
  });
}

/** A comment cannot hold what would end it; within quotes, and nowhere else, a fact may. */
export function commentOf(facts: readonly string[]): string {
  return facts.length === 0 ? '' : ` /* ${facts.join(', ').replaceAll('*/', '*\\u002f')} */`;
}

function valueText(name: keyof Constraints, value: NonNullable<Constraints[keyof Constraints]>): string {
  if (typeof value === 'number' || Array.isArray(value)) return jsonText(value);
  // A pattern is always in quotes: it is hardly ever a word, and would change its form when it is.
  return name === 'pattern' ? jsonText(value) : wordText(value);
}

/** Those that are set and known, in one spelling; `undefined` when there is none. */
export function presentLimits(constraints: Constraints = {}): Constraints | undefined {
  const { also = [], ...own } = constraints;
  const entries = constraintNames.flatMap((name): [string, unknown][] => {
    const value = name === 'also' ? undefined : own[name];
    // A limit that is infinite limits nothing.
    if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return [];
    if (!Array.isArray(value)) return [[name, value]];
    return value.length === 0 ? [] : [[name, listOf(name, value)]];
  });
  const others = distinct(also.flatMap((each) => presentLimits(each) ?? []));
  if (others.length > 0) entries.push(['also', others]);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Media types mean the same in any order; rewriting happens in one. */
function listOf(name: keyof Constraints, value: readonly string[]): string[] {
  const each = [...new Set(value)];
  return name === 'mediaTypes' ? each.toSorted() : each;
}

/** Checks mean the same in any order. */
function distinct(checks: readonly Constraints[]): Constraints[] {
  const byText = new Map(checks.map((check) => [jsonText(check), check]));
  return [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, check]) => check);
}
