import type { Field } from '../model.ts';
import { ProblemError } from '../../problem/problem.ts';
import type { ModelContext } from './model-context.ts';
import { candidatesFor, type FieldContext, type CompleteRules } from './rules.ts';

/** `nested` is a model inside another; `least` ends a recursion. */
export type Form = 'required' | 'full' | 'nested' | 'least';

/** Where a value is wanted. */
export interface Slot {
  model: string;
  context: FieldContext;
  form: Form;
  /** The field that the value is in; for elements and values inside it, without its constraints. */
  field?: Field;
  candidates: readonly unknown[];
  /** Records that the value is in, within its field. */
  depth?: number;
}

/** Where a model's own example is wanted. */
export function rootSlot(
  rules: CompleteRules,
  model: string,
  form: Form,
  { noun, scene, field }: ModelContext,
): Slot {
  const context = field ?? { noun, scene, field: '' };
  return { model, context, form, candidates: field === undefined ? [] : candidatesFor(rules, context) };
}

/** Elements and values keep the field's name and facts, but not its constraints. */
export function inside(slot: Slot): Slot {
  const { field, ...rest } = slot;
  if (field === undefined) return slot;
  const { constraints: _, examples: __, ...plain } = field;
  return { ...rest, field: plain };
}

/** Throws: no value exists for the slot. */
export function impossible({ model, context, field }: Slot, what: string): never {
  const constraints = field?.constraints;
  throw new ProblemError([
    {
      where: context.field === '' ? model : `${model}.${context.field}`,
      message:
        constraints === undefined
          ? `no finite example: every ${what} of this type contains the type itself`
          : `no ${what} found that keeps to ${JSON.stringify(constraints)}`,
      hint: 'Give one in the schema: .meta({ examples: [...] })',
    },
  ]);
}
