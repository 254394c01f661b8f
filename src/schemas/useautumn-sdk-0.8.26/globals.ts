import { z } from 'zod';

/**
 * The settings of a client that go with every call of one operation.
 * @param id - the model's name
 * @param operation - the operation as called, such as `balances.track`
 */
export function globals(id: string, operation: string) {
  return z
    .object({
      xApiVersion: z
        .string()
        .optional()
        .meta({
          description:
            'Version of the API that shall answer. It travels as the `x-api-version` header, not in the body.',
          examples: ['2.1.0'],
        }),
    })
    .meta({
      id,
      direction: 'request',
      description: `Client settings that accompany each \`${operation}\` call. You set them once, when you create the client.`,
    });
}
