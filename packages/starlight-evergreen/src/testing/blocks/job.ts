/** What the worker is asked to do with one block. Plain data: it crosses to the worker by structured clone. */
export interface Job {
  page: string;
  /** Which block of the page, from 1. */
  index: number;
  /** The block as a JavaScript module. */
  module: string;
  /** What the block says that it prints; absent where it says nothing. */
  prints?: string;
  /** Set for a block that shows a value of a model. */
  example?: ModelExample & {
    /** The block "On the wire" that follows, as text; absent where a value is the same on the wire. */
    wire?: string;
  };
}

/** The schema that a model's values are held against. */
export interface ModelExample {
  /** Name of the exported schema. */
  schema: string;
  direction: 'request' | 'response' | 'both';
  /** `wire`: the schema translates between TypeScript and the wire. `plain`: it describes the TypeScript side. */
  codec: 'wire' | 'plain';
  /** Address of the release's module. */
  releaseUrl: string;
}

/** What became of one block. */
export interface Outcome {
  page: string;
  index: number;
  /** Why it failed; absent when it ran, printed what it says, and its value came through its schema unchanged. */
  failure?: string;
}
