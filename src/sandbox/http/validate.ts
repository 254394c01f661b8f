import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { invalidInputs } from '../api-error.ts';

// For these calls alone: a setting of zod's would change the messages of the SDK beside the sandbox.
const words = en().localeError;

/**
 * A body as the operation takes it, with defaults filled in.
 * @throws an {@link ApiError} that names every fault with its place
 */
export function validate<T extends z.ZodMiniType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body, { error: words });
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => describe(issue));
  throw invalidInputs(faults.length === 1 ? (faults[0] ?? '') : `[Validation Errors] ${faults.join('; ')}`);
}

function describe({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
