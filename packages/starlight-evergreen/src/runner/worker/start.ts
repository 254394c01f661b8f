import { inspect } from 'node-inspect-extracted';
import { inspectOptions } from '../../examples/inspect-options.ts';
import { clip, limits } from '../limits.ts';
import type { Report, WorkerAnswer, WorkerRequest } from '../protocol.ts';
import { type Answering, createExchanges } from './exchanges.ts';
import { countTimers } from './idle.ts';
import { judge } from './judge.ts';
import { createOutput } from './output.ts';
import { describeThrown } from './thrown.ts';

/** What a bundle brings along. */
export interface Surroundings {
  /** What the release exports. */
  release: object;
  /** What a block finds in `process.env`. */
  environment: Readonly<Record<string, string>>;
  /** The sandbox with a scenario, when the bundle has one. */
  sandbox?: (scenario: string | undefined) => Answering;
}

/** An SDK that hides a failure behind a default says so here. */
const failOpenNotice = /\bfailing open\b/i;

/** The worker's side of a run: waits for one block, runs it, tells what it did. Then the worker has served its time. */
export function start(surroundings: Surroundings): void {
  nameClasses(surroundings.release);
  // Bound now, and taken from the block's reach below: a block cannot speak in the runner's name by accident.
  const post: (answer: WorkerAnswer) => void = globalThis.postMessage.bind(globalThis);
  globalThis.addEventListener(
    'message',
    (event: MessageEvent<WorkerRequest>) => {
      void run(event.data, surroundings, post);
    },
    { once: true },
  );
  post({ kind: 'ready' });
}

async function run(
  { module, scenario, model }: WorkerRequest,
  { release, environment, sandbox }: Surroundings,
  post: (answer: WorkerAnswer) => void,
): Promise<void> {
  const results: Report['results'] = [];
  const failures: string[] = [];
  let thrown: Report['thrown'];
  const note = (error: unknown): void => {
    thrown ??= describeThrown(error);
  };

  const exchanges = createExchanges(sandbox?.(scenario), (exchange) => post({ kind: 'request', exchange }));
  const output = createOutput((line) => {
    if (line.level === 'error' && failOpenNotice.test(line.text))
      failures.push(
        'The SDK fell back to its fail-open default: what it returned did not come from the sandbox.',
      );
    post({ kind: 'line', line });
  });
  const idle = countTimers(globalThis);
  Object.assign(globalThis, {
    console: output.console,
    fetch: (...request: Parameters<typeof fetch>) => idle.during(exchanges.fetch(...request)),
    process: { env: { ...environment } },
    postMessage: undefined,
  });
  // Where a stack leads depends on the browser; without it an error prints the same everywhere.
  Error.stackTraceLimit = 0;
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
    const exported: object = await import(/* @vite-ignore */ module);
    await idle.idle();
    if (model === undefined) results.push(...exportedValues(exported));
    else {
      const judgement = judge(model, exported, release);
      results.push(...judgement.results);
      failures.push(...judgement.failures);
    }
  } catch (error) {
    note(error);
  }
  const time = clock() - started;
  failures.push(...exchanges.failures);
  post({
    kind: 'end',
    hiddenLines: output.hidden(),
    hiddenRequests: exchanges.hidden(),
    results,
    failures: [...new Set(failures)].slice(0, 10),
    time,
    ...(thrown !== undefined && { thrown }),
  });
}

function exportedValues(exported: object): Report['results'] {
  return Object.entries(exported)
    .filter(([, value]) => typeof value !== 'function')
    .slice(0, 20)
    .map(([name, value]) => ({ label: name, text: clip(inspect(value, inspectOptions), limits.json) }));
}

/** Minifying has taken their names, which a block prints with its errors. */
function nameClasses(release: object): void {
  for (const [name, value] of Object.entries(release)) {
    if (typeof value === 'function') Object.defineProperty(value, 'name', { value: name });
  }
}
