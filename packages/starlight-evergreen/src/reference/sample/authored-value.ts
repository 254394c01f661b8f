import type { Model } from '../model.ts';
import { isPlain } from './fits.ts';
import type { Form } from './slot.ts';

/** The first authored value, or for the full form the one that shows most. */
export function authoredValue(model: Model, form: Form): unknown {
  const examples = model.examples ?? [];
  if (form !== 'full') return examples[0];
  return examples.toSorted((a, b) => keyCount(b) - keyCount(a))[0];
}

function keyCount(value: unknown): number {
  return isPlain(value) ? Object.keys(value).length : 0;
}

/** The value with the authored fields in place of its own, in the value's order. */
export function merge(
  value: Record<string, unknown>,
  authored: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries([...Object.entries(value), ...Object.entries(authored)]);
}
