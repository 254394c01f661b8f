import { z } from 'zod';

const caseSchema = z.object({
  /** In the file, `from` becomes `to`; undefined for the project as it stands. */
  change: z.object({ file: z.string(), from: z.string(), to: z.string() }).optional(),
  /** What is run; empty for all examples. */
  paths: z.array(z.string()),
});

/** What is to be run, and the folder that copies of the project are made in. */
export const casesSchema = z.object({ parent: z.string(), cases: z.array(caseSchema) });

export const resultsSchema = z.array(z.object({ problems: z.array(z.string()), lines: z.array(z.string()) }));

/** One change of a project, and which of its examples are run then. */
export type MutationCase = z.output<typeof caseSchema>;

/** What the examples said. */
export type CaseResult = z.output<typeof resultsSchema>[number];
