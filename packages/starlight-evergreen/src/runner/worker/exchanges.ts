import { clip, limits } from '../limits.ts';
import type { Exchange } from '../protocol.ts';

/** Whatever answers requests in the place of a server. */
export interface Answering {
  /** The only origin it stands for. */
  origin: string;
  fetch(request: Request): Promise<Response>;
}

export interface Exchanges {
  /** Takes the place of the global `fetch`. */
  fetch: typeof fetch;
  /** Why the run proves nothing: one sentence for each request that was not really answered. */
  failures: string[];
  hidden(): number;
}

/**
 * A `fetch` that only ever asks the sandbox, and tells of each request and its answer. An SDK may hide a failed request
 * behind a harmless default, so every request that was not truly answered is noted here, whatever the block makes of it.
 */
export function createExchanges(
  answering: Answering | undefined,
  emit: (exchange: Exchange) => void,
): Exchanges {
  let count = 0;
  const failures: string[] = [];

  const tell = (exchange: Exchange): void => {
    count += 1;
    if (count <= limits.requests) emit(exchange);
  };

  return {
    failures,
    hidden: () => Math.max(0, count - limits.requests),
    async fetch(input, init) {
      const request = new Request(input, init);
      const { origin, pathname, search } = new URL(request.url);
      const path = origin === answering?.origin ? `${pathname}${search}` : request.url;
      const exchange: Exchange = { method: request.method, path, ...body(await request.clone().text()) };
      const name = `${request.method} ${clip(path, 200)}`;
      if (origin !== answering?.origin) {
        failures.push(
          `${name} was not sent: there is no network here, and the sandbox stands for the API only.`,
        );
        tell(exchange);
        throw new TypeError(`fetch failed: there is no network here, so ${path} was not asked`);
      }
      if (request.signal.aborted) {
        failures.push(`${name} was given up before it was answered.`);
        tell(exchange);
        throw request.signal.reason;
      }
      const response = await answering.fetch(request);
      const answer = await response.clone().text();
      tell({ ...exchange, status: response.status, answer: pretty(answer) });
      if (isUnanswered(response.status, answer)) {
        failures.push(`The sandbox does not answer ${name}: it said ${response.status}.`);
      }
      return response;
    },
  };
}

/** The sandbox's own words for an operation it does not know, and for a fault of its own. */
function isUnanswered(status: number, answer: string): boolean {
  if (status >= 500) return true;
  return status === 404 && /"code":\s*"not_found"/.test(answer);
}

function body(text: string): Pick<Exchange, 'body'> {
  return text === '' ? {} : { body: pretty(text) };
}

function pretty(text: string): string {
  try {
    return clip(JSON.stringify(JSON.parse(text), null, 2), limits.json);
  } catch {
    return clip(text, limits.json);
  }
}
