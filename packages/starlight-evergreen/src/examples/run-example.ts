import { formatWithOptions } from 'node:util';
import type { SandboxModule } from '../sandbox/contract.ts';
import type { Exchange } from '../sandbox/exchange.ts';
import { createExchanges } from '../sandbox/exchanges.ts';
import { inspectOptions } from './inspect-options.ts';

/** A module to run, and what it runs against. */
export interface Runnable {
  /** Address of the module's file. */
  url: URL;
  /** Id of a scenario that the sandbox has. */
  scenario: string;
  sandbox: SandboxModule;
}

/** What an example did. */
export interface ExampleRun {
  /** What each call of `console` printed. */
  outputs: string[];
  exchanges: Exchange[];
  /** Why the run does not count. */
  failure?: string;
}

let runs = 0;

/**
 * Runs a module in this process. Its `fetch` is the sandbox's and its `console` is recorded; both are given back
 * afterwards. Runs must not overlap.
 */
export async function runExample({ url, scenario, sandbox }: Runnable): Promise<ExampleRun> {
  const run: ExampleRun = { outputs: [], exchanges: [] };
  const { origin, create, environment } = sandbox;
  const api = create({ scenario });
  const answering = { origin, fetch: (request: Request) => api.fetch(request) };
  const { fetch, failures } = createExchanges(answering, (exchange) => run.exchanges.push(exchange));
  // The sandbox's `failureNotice` is not looked for: all that is printed has to be expected here.
  const restore = replaceGlobals(environment, fetch, (text) => run.outputs.push(text));
  try {
    runs += 1;
    await import(/* @vite-ignore */ `${url.href}?run=${runs}`);
  } catch (error) {
    run.failure = `it threw ${formatWithOptions(inspectOptions, '%s', error instanceof Error ? error.message : error)}`;
  } finally {
    restore();
  }
  // The SDK may answer a failing server with a harmless default, which would pass for a good run.
  const [failure] = failures;
  if (failure !== undefined) run.failure ??= failure;
  return run;
}

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** @returns gives everything back */
function replaceGlobals(
  environment: SandboxModule['environment'],
  fetch: typeof globalThis.fetch,
  print: (text: string) => void,
): () => void {
  const originalFetch = globalThis.fetch;
  const originals = methods.map((method) => [method, console[method]] as const);
  const variables = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, environment);
  for (const method of methods) {
    console[method] = (...values: unknown[]) => print(formatWithOptions(inspectOptions, ...values));
  }
  globalThis.fetch = fetch;
  return () => {
    globalThis.fetch = originalFetch;
    for (const [method, original] of originals) console[method] = original;
    for (const [name, value] of variables) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
