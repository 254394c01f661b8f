import { z } from 'zod';

/** One entry of the key `notes` of a release: what its pages say beside the comment of the SDK. */
export const noteSchema = z.strictObject({
  /** Fields as `Model.field`; `*` stands for any name. @example '*.total' */
  field: z.string().regex(/^[\w*]+\.[\w*]+$/, 'is no `Model.field`'),
  /** Words of the field's comment: only fields that say this have the note. @example 'in cents' */
  says: z.string().min(1).optional(),
  /** Markdown, in a line. */
  note: z.string().min(1),
});

export type Note = z.output<typeof noteSchema>;
