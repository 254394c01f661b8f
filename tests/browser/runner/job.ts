/** What the worker is asked to do with one block. Plain data: it crosses to the worker by structured clone. */
export interface Job {
  page: string;
  /** Which block of the page, from 1. */
  index: number;
  /** The block as a JavaScript module. */
  module: string;
  /** Scenario of the sandbox that answers the block's requests; an empty one where it names none. */
  scenario?: string;
  /** Set for a block that shows a value of a model. */
  example?: {
    model: string;
    /** Name of the exported schema. */
    schema: string;
    direction: 'request' | 'response' | 'both';
    codec: 'wire' | 'plain';
    /** The block "On the wire" that follows, as text; absent where a value is the same on the wire. */
    wire?: string;
    releaseUrl: string;
  };
}

/** What became of one block. */
export interface Outcome {
  page: string;
  index: number;
  /** Why it failed; absent when it ran and its value came through its schema unchanged. */
  failure?: string;
}
