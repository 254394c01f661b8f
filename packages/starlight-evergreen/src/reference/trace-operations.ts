import type { Problem } from '../problem/problem.ts';
import type { Operation, Reference } from './model.ts';
import type { Sampler } from './sample/sampler.ts';

/** How a call travels. */
interface Trace {
  method: string;
  path: string;
}

/** What an SDK of this kind exports for sending requests another way. */
interface ClientModule {
  client: new (options: object) => object;
  httpClient: new (options: {
    fetcher: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  }) => object;
}

/**
 * Finds each operation's HTTP method and path, which no declaration tells, by making the call with its model's example
 * and stopping the request on its way out. Nothing reaches a network.
 * @param exported - the SDK's module, with its client class and an `HTTPClient` that takes a `fetcher`
 * @returns the operations with `method` and `path`, and a problem for each that sent no request
 */
export async function traceOperations(
  reference: Reference,
  exported: Record<string, unknown>,
  options: { client: string; clientOptions: object; sampler: Sampler },
): Promise<{ operations: Operation[]; problems: Problem[] }> {
  const module = clientModule(exported, options.client);
  if (!module) return { operations: reference.operations, problems: [] };
  const problems: Problem[] = [];
  const operations: Operation[] = [];
  for (const operation of reference.operations) {
    const trace = await traceCall(operation, module, options);
    if (trace) operations.push({ ...operation, ...trace });
    else {
      operations.push(operation);
      problems.push({
        where: operation.name,
        message: 'the call sends no request when it is given the example of its request model',
      });
    }
  }
  return { operations, problems };
}

function clientModule(exported: Record<string, unknown>, client: string): ClientModule | undefined {
  const found = { client: exported[client], httpClient: exported['HTTPClient'] };
  return typeof found.client === 'function' && typeof found.httpClient === 'function'
    ? (found as ClientModule)
    : undefined;
}

async function traceCall(
  operation: Operation,
  { client: Client, httpClient: HttpClient }: ClientModule,
  { clientOptions, sampler }: { clientOptions: object; sampler: Sampler },
): Promise<Trace | undefined> {
  let trace: Trace | undefined;
  const fetcher = (input: Request | URL | string, init?: RequestInit) => {
    const request = new Request(input, init);
    trace = { method: request.method, path: new URL(request.url).pathname };
    return Promise.reject(new Error('stopped on its way out'));
  };
  const client = new Client({ ...clientOptions, httpClient: new HttpClient({ fetcher }) });
  const path = operation.name.split('.');
  const method = path.pop() ?? '';
  const owner = path.reduce<unknown>((object, key) => property(object, key), client);
  const call = property(owner, method);
  if (typeof call !== 'function') return undefined;
  try {
    await call.call(owner, exampleRequest(operation, sampler));
  } catch {
    // The fetcher always fails: what counts is what it saw before.
  }
  return trace;
}

function property(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
}

function exampleRequest({ request }: Operation, sampler: Sampler): unknown {
  if (request?.kind === 'model') return sampler.required(request.name);
  if (request?.kind === 'array' && request.items.kind === 'model')
    return [sampler.required(request.items.name)];
  return undefined;
}
