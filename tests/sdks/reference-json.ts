import { z } from 'zod';

const field = z.object({
  name: z.string(),
  type: z.string(),
  optional: z.boolean(),
  nullable: z.boolean(),
});

const base = {
  from: z.string().optional(),
  exported: z.string().optional(),
  schema: z.string(),
  isInferred: z.literal(true).optional(),
};

const model = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('object'), fields: z.array(field), additional: z.string().optional() }),
  z.object({
    ...base,
    kind: z.literal('enum'),
    values: z.array(z.union([z.string(), z.number()])),
    open: z.boolean(),
  }),
  z.object({ ...base, kind: z.literal('union'), variants: z.array(z.string()) }),
]);

const operation = z.object({
  name: z.string(),
  request: z.string().optional(),
  parameters: z.array(z.object({ name: z.string(), type: z.string(), optional: z.boolean() })).optional(),
  response: z.string().optional(),
  method: z.string().optional(),
  path: z.string().optional(),
});

/** What `generate --json` writes of a release, as far as it is judged. */
export const releaseJson = z.object({
  package: z.string(),
  models: z.record(z.string(), model),
  operations: z.array(operation),
});

export type ReleaseJson = z.output<typeof releaseJson>;
export type ModelJson = z.output<typeof model>;
export type OperationJson = z.output<typeof operation>;
