import type { Code } from '../codes/index.ts';

/** An error of one operation: a code as it stands, or with what it means here. */
export type OperationError =
  Code | { code: Code; status?: readonly [number, ...number[]]; cause?: string; fix?: string };

/** By operation, what it can be answered with beside the common errors; the likeliest first. */
export type OperationErrors = Readonly<Record<string, readonly OperationError[]>>;
