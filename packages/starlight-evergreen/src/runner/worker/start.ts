import { inspect } from 'node-inspect-extracted';
import { inspectOptions } from '../../examples/inspect-options.ts';
import type { SandboxModule } from '../../sandbox/contract.ts';
import { type Exchange, indentJson } from '../../sandbox/exchange.ts';
import { createExchanges } from '../../sandbox/exchanges.ts';
import { failureNoticeTest, hiddenFailure } from '../../sandbox/failure-notice.ts';
import { clip, limits } from '../limits.ts';
import type { Report, WorkerAnswer, WorkerRequest } from '../protocol.ts';
import { countTimers } from './idle.ts';
import { checkModelValue } from './check-model-value.ts';
import { openSandbox } from './open-sandbox.ts';
import { createOutput } from './output.ts';
import { type Places, watchPlaces } from './places.ts';
import { describeThrown } from './thrown.ts';

/** What a bundle brings along. */
export interface Surroundings {
  /** What the release exports. */
  release: object;
  /** What a block finds in `process.env`. */
  environment: Readonly<Record<string, string>>;
  /** The release's sandbox, when the bundle has it. */
  sandbox?: Pick<SandboxModule, 'origin' | 'create' | 'failureNotice'>;
}

/** The worker's side of a run: waits for one block, runs it, tells what it did. Then the worker has served its time. */
export function start(surroundings: Surroundings): void {
  nameClasses(surroundings.release);
  // Bound now, and taken from the block's reach below: a block cannot speak in the runner's name by accident.
  const post: (answer: WorkerAnswer) => void = globalThis.postMessage.bind(globalThis);
  globalThis.addEventListener(
    'message',
    (event: MessageEvent<WorkerRequest>) => {
      run(event.data, surroundings, post).catch((error: unknown) => post(unbegun(error)));
    },
    { once: true },
  );
  post({ kind: 'ready' });
}

async function run(
  { module, scenario, history, travel, model }: WorkerRequest,
  { release, environment, sandbox }: Surroundings,
  post: (answer: WorkerAnswer) => void,
): Promise<void> {
  const results: Report['results'] = [];
  const failures: string[] = [];
  // The sandbox is brought to where it is to begin before anything is watched.
  const opened = sandbox && (await openSandbox(sandbox, { scenario, history }));
  const before = await opened?.state();
  let requests = 0;
  const exchanges = createExchanges(opened, (exchange) => {
    requests += 1;
    if (requests <= limits.requests) post({ kind: 'request', exchange: shown(exchange) });
  });
  const isNotice = failureNoticeTest(sandbox ?? {});
  const places = watchPlaces(module);
  let thrown: Report['thrown'];
  const note = (error: unknown): void => {
    thrown ??= describeThrown(error, places);
  };
  const output = createOutput((line) => {
    if (line.level === 'error' && isNotice(line.text)) failures.push(hiddenFailure);
    post({ kind: 'line', line });
  }, places);
  const idle = countTimers(globalThis);
  Object.assign(globalThis, {
    console: output.console,
    fetch: (...request: Parameters<typeof fetch>) => idle.during(exchanges.fetch(...request)),
    process: { env: { ...environment } },
    postMessage: undefined,
  });
  globalThis.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    note(event.reason);
  });
  globalThis.addEventListener('error', (event) => {
    event.preventDefault();
    note(event.error ?? new Error(event.message));
  });

  const clock = performance.now.bind(performance);
  const started = clock();
  try {
    if (travel !== undefined) await opened?.travel(travel);
    const exported: object = travel === undefined ? await import(/* @vite-ignore */ module) : {};
    await idle.idle();
    if (model === undefined) results.push(...exportedValues(exported, places));
    else {
      const checked = checkModelValue(model, exported, release);
      results.push(...checked.results);
      failures.push(...checked.failures);
    }
  } catch (error) {
    note(error);
  }
  const time = clock() - started;
  failures.push(...exchanges.failures);
  const [steps, after, now] = [opened?.steps(), await opened?.state(), await opened?.clock()];
  post({
    kind: 'end',
    hiddenLines: output.hidden(),
    hiddenRequests: Math.max(0, requests - limits.requests),
    results,
    failures: [...new Set(failures)].slice(0, 10),
    time,
    ...(thrown !== undefined && { thrown }),
    ...(steps !== undefined && { steps }),
    ...(before !== undefined && after !== undefined && { state: { before, after } }),
    ...(now !== undefined && { clock: now }),
  });
}

/** The end of a run whose sandbox could not be brought to where the run was to begin. */
function unbegun(error: unknown): WorkerAnswer {
  const message = error instanceof Error ? error.message : String(error);
  const failures = [`The run did not begin: ${message}`];
  return { kind: 'end', hiddenLines: 0, hiddenRequests: 0, results: [], failures, time: 0 };
}

/** As readers see it. */
function shown({ request, response, ...exchange }: Exchange): Exchange {
  return {
    ...exchange,
    ...(request !== undefined && { request: clip(indentJson(request), limits.json) }),
    ...(response !== undefined && { response: clip(indentJson(response), limits.json) }),
  };
}

function exportedValues(exported: object, { print }: Places): Report['results'] {
  return Object.entries(exported)
    .filter(([, value]) => typeof value !== 'function')
    .slice(0, 20)
    .map(([name, value]) => {
      const text = print([value], () => inspect(value, inspectOptions));
      return { label: name, text: clip(text, limits.json) };
    });
}

/** Minifying has taken their names, which a block prints with its errors. */
function nameClasses(release: object): void {
  for (const [name, value] of Object.entries(release)) {
    if (typeof value === 'function') Object.defineProperty(value, 'name', { value: name });
  }
}
