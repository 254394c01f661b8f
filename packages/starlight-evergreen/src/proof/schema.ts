import { z } from 'zod';

const reasonedSchema = z.object({ where: z.string(), reason: z.string() });

const releaseSchema = z.object({
  id: z.string(),
  label: z.string(),
  package: z.string(),
  version: z.string(),
  /** SHA-256 of what was read of a package, or of the module of schemas. */
  digest: z.string(),
  pages: z.number(),
  models: z.number(),
  operations: z.number(),
  fields: z.number(),
  agreed: z.number(),
  allowed: z.array(reasonedSchema),
  /** Example values that came through their model's own schema unchanged. */
  proven: z.number(),
  /** Examples of operations that ran against the sandbox. */
  run: z.number(),
});

/** What `generate` notes. */
export const generatedSchema = z.object({
  /** Of what was read and of the pages that were made of it. */
  stamp: z.string(),
  /** The folders below `src/content/docs` that it writes. */
  folders: z.array(z.string()),
  /** The folders of examples, relative to the project. */
  examples: z.array(z.string()),
  releases: z.array(releaseSchema),
});

/** What a command saw when it began: the pages of which `generate`, and what people had written. */
const seenSchema = z.object({ stamp: z.string(), authored: z.string() });

/** What `check` notes, when it has seen the whole project and found nothing wrong. */
export const checkedSchema = seenSchema.extend({
  files: z.number(),
  /** Blocks that compile, without those that are excused. */
  blocks: z.number(),
  hovers: z.number(),
  excused: z.array(reasonedSchema),
});

/** What `examples` notes, when all of them print what they say. */
export const examplesSchema = seenSchema.extend({
  /** Examples that ran in Node. */
  ran: z.number(),
  notRun: z.array(reasonedSchema),
});

export type Generated = z.output<typeof generatedSchema>;
export type Checked = z.output<typeof checkedSchema>;
export type Examples = z.output<typeof examplesSchema>;
export type Seen = z.output<typeof seenSchema>;

/** What was proven before the site was built: the notes of commands that saw the same pages. */
export interface Proof {
  generated: Generated;
  checked: Checked;
  /** Absent when they have not run since. */
  examples?: Examples;
}
