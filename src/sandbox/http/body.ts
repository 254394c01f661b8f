import { invalidInputs } from '../api-error.ts';

/**
 * The JSON of a request; an empty body is an empty object, as clients send none to operations that take nothing.
 * @throws an {@link ApiError} for text that is not JSON
 */
export function parseBody(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInputs('The body is not valid JSON');
  }
}
