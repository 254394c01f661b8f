import { type Direction, type Field, unreachable } from '../model.ts';
import type { Recursion } from './recursion.ts';
import type { Form } from './slot.ts';

/** The fields that a value shows in a form. */
export function shownFields(
  fields: readonly Field[],
  form: Form,
  recursion: Recursion,
  direction: Direction,
): readonly Field[] {
  switch (form) {
    case 'full':
      return fields.filter(
        ({ optional, nullable, type, constraints, examples }) =>
          !optional ||
          nullable ||
          examples !== undefined ||
          Number.isFinite(recursion.height(type, constraints?.minItems)),
      );
    case 'nested': {
      const shown = recursion.shown(fields);
      // What may be left out when a model is sent is there when it is received. Defaults that hold more are left out: they may hold the model.
      const isFilled = (field: Field) => direction === 'both' && isScalar(field.default);
      return fields.filter((field) => shown.includes(field) || isFilled(field));
    }
    case 'required':
    case 'least':
      return fields.filter((field) => !field.optional);
    default:
      return unreachable(form, 'form');
  }
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
