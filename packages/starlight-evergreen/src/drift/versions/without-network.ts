let holders = 0;
let original = globalThis.fetch;

/**
 * Does some work while every `fetch` of this process fails. An old client may not take the HTTP client it is given, and
 * then its calls would go out with the key of whoever runs this.
 */
export async function withoutNetwork<T>(work: () => Promise<T>): Promise<T> {
  if (holders === 0) {
    original = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new Error('no request leaves while a client is examined'));
  }
  holders += 1;
  try {
    return await work();
  } finally {
    holders -= 1;
    if (holders === 0) globalThis.fetch = original;
  }
}
