import type { Field } from '../model.ts';
import { genericCandidates } from './generic.ts';
import { candidatesFor, type CompleteRules, type FieldContext } from './rules.ts';

/** Values that a field may have, the best first. Whether they fit its type is for others to see. */
export function createCandidates(rules: CompleteRules): (field: Field, context: FieldContext) => unknown[] {
  return (field, context) => [
    ...(field.examples ?? []),
    ...candidatesFor(rules, context),
    ...genericCandidates(field.name, field.constraints?.format, context.noun),
  ];
}
