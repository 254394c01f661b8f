import { Autumn, HTTPClient } from 'autumn-js';
import type { Reference } from '../../../packages/starlight-evergreen/src/reference/model.ts';
import { strictWireSchema } from '../../../packages/starlight-evergreen/src/reference/sample/strict.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../create-sandbox.ts';
import { findOperation, loadReference } from './reference.ts';

const reference: Reference = await loadReference();

/** A refused request. */
export interface Refusal {
  status: number;
  code: string;
  message: string;
}

/** A client of a sandbox of its own. Every good response is held against the strict wire schema of its model. */
export interface TestApi {
  readonly sandbox: Sandbox;
  /** The answer to a request that must be carried out. */
  ok(path: string, body?: unknown, headers?: Record<string, string>): Promise<Json>;
  /** The error of a request that must be refused. */
  refused(path: string, body?: unknown, headers?: Record<string, string>): Promise<Refusal>;
  /** Sends anything; checks nothing but the shape of good answers. */
  send(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The published client, talking to the sandbox without a network. */
  readonly sdk: Autumn;
}

/** JSON that a test looks into: reading on from anything that is not there gives `undefined`. */
export interface Json {
  readonly value: unknown;
  at(...path: (string | number)[]): unknown;
}

/** A sandbox and its clients. */
export function testApi(options?: SandboxOptions): TestApi {
  const sandbox = createSandbox(options);
  const send: TestApi['send'] = (path, body = {}, headers = {}) => {
    const request = new Request(`https://api.test${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer am_sk_test_1', ...headers },
      body: JSON.stringify(body),
    });
    return checked(sandbox, request);
  };
  return {
    sandbox,
    send,
    async ok(path, body, headers) {
      const response = await send(path, body, headers);
      const value: unknown = await response.json();
      if (!response.ok) throw new Error(`${path} was refused: ${JSON.stringify(value)}`);
      return json(value);
    },
    async refused(path, body, headers) {
      const response = await send(path, body, headers);
      const answer = json(await response.json());
      if (response.ok) throw new Error(`${path} was carried out: ${JSON.stringify(answer.value)}`);
      return {
        status: response.status,
        code: String(answer.at('code')),
        message: String(answer.at('message')),
      };
    },
    sdk: sdkFor(sandbox),
  };
}

/** The published client with a secret key, talking to a sandbox without a network. */
export function sdkFor(sandbox: Sandbox, secretKey = 'am_sk_test_1'): Autumn {
  const fetcher = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    checked(sandbox, new Request(input, init));
  return new Autumn({ secretKey, failOpen: false, httpClient: new HTTPClient({ fetcher }) });
}

/** Fails when a good response is not what its model says: the client's own decoding would let much of it pass. */
async function checked(sandbox: Sandbox, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const response = await sandbox.fetch(request);
  if (!response.ok) return response;
  const { response: type } = findOperation(reference, pathname);
  if (type?.kind !== 'model') throw new Error(`${pathname}: the response is not a model`);
  const body: unknown = await response.clone().json();
  const result = strictWireSchema(reference, type.name).safeParse(body);
  if (!result.success) {
    throw new Error(
      `${pathname}: not a ${type.name}: ${result.error.message}\n${JSON.stringify(body, null, 1)}`,
    );
  }
  return response;
}

function json(value: unknown): Json {
  return {
    value,
    at: (...path) =>
      path.reduce<unknown>((current, key) => {
        if (typeof current !== 'object' || current === null) return undefined;
        return Object.entries(current).find(([name]) => name === String(key))?.[1];
      }, value),
  };
}
