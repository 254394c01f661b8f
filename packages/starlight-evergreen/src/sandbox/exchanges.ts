import type { Sandbox, SandboxModule } from './contract.ts';
import type { Exchange } from './exchange.ts';

/** A sandbox, and the origin it stands for. */
export interface Answering extends Pick<SandboxModule, 'origin'>, Pick<Sandbox, 'fetch'> {}

/** The requests of one run. */
export interface Exchanges {
  /** Takes the place of the global `fetch`. */
  fetch: typeof fetch;
  /** Why the run proves nothing: one sentence for each request that was not really answered. */
  failures: string[];
}

/**
 * A `fetch` that only ever asks the sandbox, and tells of each request and its answer. An SDK may hide a failed request
 * behind a harmless default, so every request that was not truly answered is noted, whatever the code makes of it.
 * @param answering - undefined where there is no sandbox
 */
export function createExchanges(
  answering: Answering | undefined,
  tell: (exchange: Exchange) => void,
): Exchanges {
  const failures: string[] = [];
  return {
    failures,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { origin, pathname, search } = new URL(request.url);
      const path = origin === answering?.origin ? `${pathname}${search}` : request.url;
      const exchange: Exchange = {
        method: request.method,
        path,
        headers: [...request.headers],
        ...sent(await request.clone().text()),
      };
      const name = `${request.method} ${shorten(path)}`;
      if (request.signal.aborted) {
        failures.push(`${name} was given up before it was answered.`);
        tell(exchange);
        throw request.signal.reason;
      }
      const asked = performance.now();
      const response = await answering?.fetch(request);
      if (response === undefined || response.status === misdirected) {
        const why = answering === undefined ? '' : ', and the sandbox stands for the API only';
        failures.push(`${name} was not sent: there is no network here${why}.`);
        tell(exchange);
        throw new TypeError(`fetch failed: there is no network here, so ${path} was not asked`);
      }
      const { status } = response;
      const text = await response.clone().text();
      tell({ ...exchange, status, response: text, time: performance.now() - asked });
      if (isUnanswered(status, text)) {
        failures.push(`The sandbox does not answer ${name}: it said ${status}.`);
      }
      return response;
    },
  };
}

/** With this status a sandbox refuses what was sent to somebody else. */
const misdirected = 421;

/** A fault of the sandbox's own, and its words for a path that it does not know; see `Sandbox.fetch`. */
function isUnanswered(status: number, text: string): boolean {
  return status >= 500 || (status === 404 && /"code":\s*"not_found"/.test(text));
}

function sent(text: string): Pick<Exchange, 'request'> {
  return text === '' ? {} : { request: text };
}

function shorten(path: string): string {
  return path.length <= 200 ? path : `${path.slice(0, 200)}…`;
}
