import { formatWithOptions } from 'node:util';
import { createSandbox } from '../../../../src/sandbox/create-sandbox.ts';
import { environment } from '../../../../src/sandbox/environment.ts';
import { findScenario } from '../../../../src/sandbox/scenarios/index.ts';
import { inspectOptions } from './inspect-options.ts';

/** One request that an example made, and its answer. */
export interface Exchange {
  method: string;
  path: string;
  request: unknown;
  status: number;
  response: unknown;
}

/** A module to run, and what it runs against. */
export interface Runnable {
  /** Address of the module's file. */
  url: URL;
  /** Id of a sandbox scenario. */
  scenario: string;
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
export async function runExample({ url, scenario }: Runnable): Promise<ExampleRun> {
  const found = findScenario(scenario);
  if (!found) return { outputs: [], exchanges: [], failure: `there is no scenario "${scenario}"` };
  const sandbox = createSandbox({ scenario: found });
  const run: ExampleRun = { outputs: [], exchanges: [] };
  const restore = replaceGlobals(run, (request) => sandbox.fetch(request));
  try {
    runs += 1;
    await import(`${url.href}?run=${runs}`);
  } catch (error) {
    run.failure = `it threw ${formatWithOptions(inspectOptions, '%s', error instanceof Error ? error.message : error)}`;
  } finally {
    restore();
  }
  // The SDK answers a failing server with a harmless default, which would pass for a good run.
  const broken = run.exchanges.find(({ status }) => status >= 500);
  if (broken) run.failure ??= `${broken.path} was answered with ${broken.status}`;
  return run;
}

function replaceGlobals(run: ExampleRun, answer: (request: Request) => Promise<Response>): () => void {
  const { fetch } = globalThis;
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const originals = methods.map((method) => [method, console[method]] as const);
  const variables = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, environment);
  for (const method of methods) {
    console[method] = (...values: unknown[]) =>
      run.outputs.push(formatWithOptions(inspectOptions, ...values));
  }
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const sent = await request.clone().text();
    const response = await answer(request);
    const received = await response.clone().text();
    run.exchanges.push({
      method: request.method,
      path: new URL(request.url).pathname,
      request: parse(sent),
      status: response.status,
      response: parse(received),
    });
    return response;
  };
  return () => {
    globalThis.fetch = fetch;
    for (const [method, original] of originals) console[method] = original;
    for (const [name, value] of variables) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

function parse(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}
