import type { Constraints, Field } from '../model.ts';
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
  /** The field that the value is in. */
  field?: Field;
  /** What the value has to keep to: of a field's own value what the field says, of what is inside it what its type says. */
  constraints?: Constraints | undefined;
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
  return { ...slot, constraints: undefined };
}

/** The constraints of the place and of the type in it. */
export function joined(
  ofPlace: Constraints | undefined,
  ofType: Constraints | undefined,
): Constraints | undefined {
  return ofPlace && ofType ? { ...ofPlace, ...ofType } : (ofPlace ?? ofType);
}

/** Throws: no value exists for the slot. */
export function impossible({ model, context, constraints }: Slot, what: string): never {
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

/** Throws: no value of a type of this text can be written down. */
export function unwritable({ model, context }: Slot, text: string): never {
  throw new ProblemError([
    {
      where: context.field === '' ? model : `${model}.${context.field}`,
      message: `no example can be made up of \`${text}\`, which is no data`,
      hint: 'Give one in the schema: .meta({ examples: [...] })',
    },
  ]);
}
