import { z } from 'zod';
import json from './facts.json' with { type: 'json' };

const Model = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('object'),
    fields: z.record(z.string(), z.strictObject({ type: z.string(), required: z.boolean() })),
  }),
  z.strictObject({ kind: z.enum(['open enum', 'closed enum']), values: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('union'), type: z.string() }),
]);

const Facts = z.object({
  operations: z.array(
    z.object({
      call: z.string(),
      method: z.string(),
      path: z.string(),
      request: z.string(),
      response: z.string(),
    }),
  ),
  models: z.record(z.string(), Model),
});

/** What the release was, recorded from it: names, kinds, fields and values, without prose. The tests hold the schemas to it. */
export const facts = Facts.parse(json);
