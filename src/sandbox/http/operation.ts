import type * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { validate } from './validate.ts';

/** An answer with another status than the operation's usual one. */
export class Reply {
  readonly status: 200 | 202;
  readonly body: unknown;

  constructor(status: Reply['status'], body: unknown) {
    this.status = status;
    this.body = body;
  }
}

/** One operation of the API. */
export interface Operation {
  readonly path: string;
  readonly request: z.ZodMiniType;
  /** Validates a body and carries the operation out. */
  run(context: Context, body: unknown): Reply;
}

/**
 * Describes an operation: its path, what its body must be, and what it does. A handler that refuses throws an
 * `ApiError` before it changes anything, so that a request is carried out whole or not at all.
 * @param status - of a good answer, when it is not 200
 */
export function defineOperation<T extends z.ZodMiniType>({
  path,
  request,
  status = 200,
  handle,
}: {
  path: string;
  request: T;
  status?: Reply['status'];
  handle(context: Context, body: z.output<T>): unknown;
}): Operation {
  return {
    path,
    request,
    run(context, body) {
      const answer = handle(context, validate(request, body));
      return answer instanceof Reply ? answer : new Reply(status, answer);
    },
  };
}
