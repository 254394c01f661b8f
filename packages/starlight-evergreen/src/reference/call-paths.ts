import type { Problem } from '../problem/problem.ts';
import { interceptFetch } from './intercept-fetch.ts';
import type { Operation } from './model.ts';
import { fetchOptions } from './read/dialects/index.ts';
import { createCallArguments } from './call-arguments.ts';
import { parametersOf } from './call-shape.ts';
import { pathTemplate } from './path-template.ts';
import { prefixOf, writtenPath } from './written-paths.ts';
import type { LoadedRelease } from './read/index.ts';
import type { ValueRules } from './sample/rules.ts';

/** How a call travels. */
type Route = Required<Pick<Operation, 'method' | 'path'>>;

type Examined = Pick<LoadedRelease, 'config' | 'reference' | 'exported'>;

/**
 * Finds each operation's HTTP method and path, which no declaration tells, by making the call with examples of
 * what it takes and stopping the request on its way out. Nothing reaches a network.
 *
 * What cannot be found is left out: the operation keeps its place, and a problem says why. There is one problem when the
 * client cannot be used at all, else one for each call that sends nothing.
 */
export async function findCallPaths(
  { config, reference, exported }: Examined,
  rules: ValueRules,
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
    const callArguments = createCallArguments(reference, rules);
    const helpers = new Set<Operation>();
    const routeOf = async (operation: Operation, args: readonly unknown[]): Promise<Route | undefined> => {
      const isAnswered = await makeCall(client, operation.name, args);
      const route = seen.splice(0).at(-1);
      if (isAnswered && !route) helpers.add(operation);
      return route;
    };
    let prefix = '';
    const found: Operation[] = [];
    const problems: Problem[] = [];
    const sent = new Set<string>();
    // The requests of two calls at once could not be told apart.
    /* oxlint-disable no-await-in-loop */
    for (const operation of operations) {
      const [args, route] = await firstRoute(
        [callArguments.of(operation, 'required'), callArguments.of(operation, 'full')],
        (each) => routeOf(operation, each),
      );
      if (!route) {
        found.push(operation);
        // What has an answer without a request has no path; of others the code may know it.
        if (!helpers.has(operation) && operation.path === undefined) problems.push(silent(operation));
        continue;
      }
      const given = parametersOf(operation).map(({ name, type }, at) => ({ name, type, value: args[at] }));
      const path = await pathTemplate(route.path, given, reference, async (other) => {
        const values = other.map(({ value }) => value);
        return (await routeOf(operation, values))?.path;
      });
      if (operation.path !== undefined) prefix ||= prefixOf(path, operation.path) ?? '';
      found.push({ ...operation, method: route.method, path });
      sent.add(operation.name);
    }
    /* oxlint-enable no-await-in-loop */
    const complete = found.map((operation) => {
      const path = sent.has(operation.name) ? undefined : writtenPath(operation, reference, prefix);
      return path === undefined ? operation : { ...operation, path };
    });
    return { operations: complete, problems };
  });
}

/** The first arguments that a request is sent with. */
async function firstRoute(
  candidates: readonly (unknown[] | undefined)[],
  routeOf: (args: unknown[]) => Promise<Route | undefined>,
): Promise<[args: unknown[], route: Route | undefined]> {
  for (const args of candidates) {
    // oxlint-disable-next-line no-await-in-loop -- what the first finds, the second is not asked for
    const route = args && (await routeOf(args));
    if (route) return [args, route];
  }
  return [[], undefined];
}

function silent(operation: Operation): Problem {
  const takes = parametersOf(operation).length === 0 ? 'is made' : 'is given the examples of what it takes';
  return {
    where: operation.name,
    message: `its path is unknown: the call sends no request when it ${takes}`,
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

/** @returns whether the call was answered: it is there, and nothing was wrong */
async function makeCall(client: object, operation: string, args: readonly unknown[]): Promise<boolean> {
  const path = operation.split('.');
  const method = path.pop() ?? '';
  try {
    const owner = path.reduce<unknown>(property, client);
    const call = property(owner, method);
    if (typeof call !== 'function') return false;
    await settled(call.apply(owner, [...args]));
    return true;
  } catch {
    // Every call is refused: what counts is the request it sent before.
    return false;
  }
}

function property(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
}

/** Waits for a call, but not for ever: one that polls or listens never ends. */
async function settled(call: unknown): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, longest);
  try {
    await Promise.race([call, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds that a call is waited for. Nothing it asks takes any time. */
const longest = 5000;
