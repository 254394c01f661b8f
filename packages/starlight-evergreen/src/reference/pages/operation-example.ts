import type { Exchange } from '../../sandbox/exchange.ts';

/** An example of an operation, and what happened when it ran. Plain data: whoever runs it hands it in. */
export interface OperationExample {
  /** Heading above the block. */
  title: string;
  code: string;
  /** Id of the scenario that it runs against; the site says below the block what that is. */
  scenario: string;
  /** Whether the example is about an error. */
  isError: boolean;
  /** The requests that it made, in order. */
  exchanges: readonly Exchange[];
}
