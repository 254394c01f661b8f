import type { Constraints } from '../../reference/model.ts';
import type { SnapshotField } from './snapshot.ts';
import { jsonText, wordText } from './spelling.ts';

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

const constraintNames = Object.keys(constraintTypes).filter(isConstraint);

/** What a field says beside its name and type, each as `keyword value`. A wire name that is the name goes without saying. */
export function factsOf(field: Omit<SnapshotField, 'type' | 'optional' | 'nullable'>): string[] {
  const facts: string[] = [];
  if (field.wireName !== field.name) facts.push(`wire ${wordText(field.wireName)}`);
  if (field.default !== undefined) facts.push(`default ${field.default}`);
  for (const name of constraintNames) {
    const value = field.constraints[name];
    if (typeof value === 'number') facts.push(`${name} ${value}`);
    else if (Array.isArray(value)) facts.push(`${name} ${jsonText(value)}`);
    // A pattern is always in quotes: it is hardly ever a word, and would change its form when it is.
    else if (value !== undefined)
      facts.push(`${name} ${name === 'pattern' ? jsonText(value) : wordText(value)}`);
  }
  if (field.deprecated) facts.push('deprecated');
  return facts;
}
