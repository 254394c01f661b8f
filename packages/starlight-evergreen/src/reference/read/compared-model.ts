import type { Declaration } from './declaration.ts';
import type { SchemaFacts } from './schema-facts.ts';

/** One model as both authorities see it. */
export interface ComparedModel {
  declaration: Declaration;
  facts: SchemaFacts;
  /** `both` when one schema of a package serves what is sent and what is received. */
  side: Side;
}

/** Which side of a schema TypeScript sees. */
export type Side = 'input' | 'output' | 'both';
