import { AsyncLocalStorage } from 'node:async_hooks';
import type { Fetch } from './read/dialects/index.ts';

const answering = new AsyncLocalStorage<Fetch>();
let holders = 0;
let original = globalThis.fetch;

/**
 * Does some work whose every `fetch` is answered by a function. A client may not take the HTTP client it is given, and
 * then its calls would go out with the key of whoever runs this. For as long as the work takes, a `fetch` of the rest of
 * this process fails.
 */
export async function interceptFetch<T>(answer: Fetch, work: () => Promise<T>): Promise<T> {
  if (holders === 0) {
    original = globalThis.fetch;
    globalThis.fetch = (input, init) =>
      answering.getStore()?.(input, init) ??
      Promise.reject(new Error('no request leaves while a client is examined'));
  }
  holders += 1;
  try {
    return await answering.run(answer, work);
  } finally {
    holders -= 1;
    if (holders === 0) globalThis.fetch = original;
  }
}
