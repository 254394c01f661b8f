import { z } from 'zod';

/**
 * The answer of a call that changes something and has nothing to tell. Failures are thrown as errors instead.
 * @param id - the model's name
 * @param description - what has happened by then
 */
export function success(id: string, description: string) {
  return z
    .object({
      success: z.boolean().meta({
        description: '`true` when the change was made. A refused call throws an error instead.',
        examples: [true],
      }),
    })
    .meta({ id, direction: 'response', description });
}
