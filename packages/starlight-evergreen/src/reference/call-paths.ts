import { type Problem, ProblemError } from '../problem/problem.ts';
import { interceptFetch } from './intercept-fetch.ts';
import type { Operation } from './model.ts';
import { fetchOptions } from './read/dialects/index.ts';
import { pathTemplate } from './path-template.ts';
import type { LoadedRelease } from './read/index.ts';
import type { Sampler } from './sample/sampler.ts';

/** How a call travels. */
type Route = Required<Pick<Operation, 'method' | 'path'>>;

type Examined = Pick<LoadedRelease, 'config' | 'reference' | 'exported'>;

/**
 * Finds each operation's HTTP method and path, which no declaration tells, by making the call with its model's example
 * and stopping the request on its way out. Nothing reaches a network.
 *
 * What cannot be found is left out: the operation keeps its place, and a problem says why. There is one problem when the
 * client cannot be used at all, else one for each call that sends nothing.
 */
export async function findCallPaths(
  { config, reference, exported }: Examined,
  sampler: Sampler,
): Promise<{ operations: Operation[]; problems: Problem[] }> {
  const { id, client: className, clientOptions } = config;
  const { operations } = reference;
  if (className === undefined) return { operations, problems: [] };
  const without = (message: string, hint: string) => ({
    operations,
    problems: [{ where: className, message, hint }],
  });
  if (operations.length === 0)
    return without(
      `the client of release "${id}" has no operations: no class of this name declares any`,
      'Correct `client` in docs.config.ts, or leave it out if the SDK has no client class.',
    );

  const seen: Route[] = [];
  const record = (input: Request | URL | string, init?: RequestInit) => {
    const { method, url } = new Request(input, init);
    const { protocol, pathname } = new URL(url);
    if (/^https?:$/.test(protocol)) seen.push({ method, path: pathname });
    // A refusal, and not a failure of the network: no client tries again after it.
    return Promise.resolve(Response.json({}, { status: 400 }));
  };
  return interceptFetch(record, async () => {
    const client = construct(exported[className], { ...clientOptions, ...fetchOptions(exported, record) });
    if (client instanceof Error)
      return without(
        `the paths of its operations are unknown, as it cannot be used: ${client.message}`,
        'Say under `clientOptions` in docs.config.ts what it wants to be constructed with.',
      );
    const routeOf = async (operation: Operation, request: unknown): Promise<Route | undefined> => {
      await makeCall(client, operation.name, request);
      return seen.splice(0).at(-1);
    };
    const found: Operation[] = [];
    const problems: Problem[] = [];
    // The requests of two calls at once could not be told apart.
    /* oxlint-disable no-await-in-loop */
    for (const operation of operations) {
      const request = exampleRequest(operation, sampler);
      const route = await routeOf(operation, request);
      if (!route) {
        found.push(operation);
        problems.push(silent(operation));
        continue;
      }
      const path = await pathTemplate(
        route.path,
        request,
        async (other) => (await routeOf(operation, other))?.path,
      );
      found.push({ ...operation, method: route.method, path });
    }
    /* oxlint-enable no-await-in-loop */
    return { operations: found, problems };
  });
}

function silent({ name }: Operation): Problem {
  return {
    where: name,
    message: 'the call sends no request when it is given the example of its request model',
  };
}

function construct(Client: unknown, options: object): object | Error {
  if (typeof Client !== 'function') return new Error('the package exports no such class');
  try {
    const client: unknown = Reflect.construct(Client, [options]);
    return typeof client === 'object' && client !== null ? client : new Error('it makes no object');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function makeCall(client: object, operation: string, request: unknown): Promise<void> {
  const path = operation.split('.');
  const method = path.pop() ?? '';
  try {
    const owner = path.reduce<unknown>(property, client);
    const call = property(owner, method);
    if (typeof call === 'function') await call.call(owner, request);
  } catch {
    // Every call is refused: what counts is the request it sent before.
  }
}

function property(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
}

/** The example of what a call takes; a model that has none, as another stage tells, leaves it out. */
function exampleRequest({ request }: Operation, sampler: Sampler): unknown {
  try {
    if (request?.kind === 'model') return sampler.required(request.name);
    if (request?.kind === 'array' && request.items.kind === 'model')
      return [sampler.required(request.items.name)];
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
