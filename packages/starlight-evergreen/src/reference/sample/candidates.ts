import type { Field, Reference } from '../model.ts';
import { kindsInProse, namedInProse } from './from-prose.ts';
import { generalValues } from './general-values.ts';
import { genericCandidates } from './generic.ts';
import { knownValues } from './known-values.ts';
import { plausibleValues } from './plausible.ts';
import { candidatesFor, type CompleteRules, type FieldContext, type ValueRules } from './rules.ts';

/**
 * Values that a field may have, the best first. Whether they fit its type is for others to see. A site's own table has the first
 * word; what a release says of its fields stands before what is true of any.
 */
export function createCandidates(
  reference: Reference,
  rules: CompleteRules,
  ownRules: ValueRules,
): (field: Field, context: FieldContext) => unknown[] {
  const known = knownValues(reference);
  const isOwn = ownRules !== generalValues;
  return (field, context) => {
    const name = camelCase(field.name);
    const facts = candidatesFor(rules, name === field.name ? context : { ...context, field: name });
    const ofRelease = [...namedInProse(field), ...(known.get(field.name) ?? []), ...kindsInProse(field)];
    return [
      ...(field.examples ?? []),
      ...(isOwn ? [...candidatesFor(rules, context), ...ofRelease] : [...ofRelease, ...facts]),
      ...genericCandidates(name, field.constraints?.format, context.noun),
      ...plausibleValues(name),
    ];
  };
}

/** Names say the same in every way to write them. */
function camelCase(name: string): string {
  return name
    .replace(/^[_$]+/, '')
    .replaceAll(/[_-]+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
