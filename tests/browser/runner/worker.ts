import { createSandbox, findScenario } from '../../../src/sandbox/index.ts';
import { environment } from '../../../src/sandbox/environment.ts';
import { difference } from './compare.ts';
import type { Job, Outcome } from './job.ts';

/**
 * Runs blocks, one after another, each as a module of its own. A block that shows a value of a model is held against
 * that model's own schema; a block that makes calls is answered by a sandbox of its own.
 */

type Schema = { parse(value: unknown): unknown };

let sandbox = createSandbox();
let unanswered: string[] = [];

// Blocks are written for a server, where settings come from the environment.
Reflect.set(globalThis, 'process', { env: environment });

// What the code prints is compared where its page runs it.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => undefined;

globalThis.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
  const request = new Request(input, init);
  const response = await sandbox.fetch(request);
  if (response.status >= 500) unanswered.push(new URL(request.url).pathname);
  return response;
};

globalThis.addEventListener('message', (event: MessageEvent<{ jobs: Job[] }>) => {
  void runAll(event.data.jobs).then((outcomes) => globalThis.postMessage(outcomes));
});

async function runAll(jobs: readonly Job[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const job of jobs) {
    const failure = await run(job).catch(
      (error: unknown) => `threw ${error instanceof Error ? error.message : String(error)}`,
    );
    outcomes.push({ page: job.page, index: job.index, ...(failure !== undefined && { failure }) });
  }
  return outcomes;
}

async function run({ module, scenario = 'empty', example }: Job): Promise<string | undefined> {
  unanswered = [];
  const found = findScenario(scenario);
  if (!found) return `there is no scenario "${scenario}"`;
  sandbox = createSandbox({ scenario: found });
  const url = URL.createObjectURL(new Blob([module], { type: 'text/javascript' }));
  const exported: Record<string, unknown> = await import(url).finally(() => URL.revokeObjectURL(url));
  if (unanswered.length > 0) return `a request to ${unanswered.join(', ')} had no answer`;
  return example && judge(Object.values(exported), example);
}

async function judge(values: unknown[], example: NonNullable<Job['example']>): Promise<string | undefined> {
  if (values.length !== 1) return `has ${values.length} constants, where an example has one`;
  const [value] = values;
  const release: Record<string, unknown> = await import(example.releaseUrl);
  const schema = release[example.schema];
  if (!isSchema(schema)) return `the release exports no schema ${example.schema}`;
  const wire: unknown = example.wire === undefined ? value : JSON.parse(example.wire);
  if (example.codec === 'plain') return difference(schema.parse(value), value) ?? leaves(value, wire);
  if (example.direction === 'response') return difference(schema.parse(wire), value);
  return difference(schema.parse(value), wire, true);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && 'parse' in value && typeof value.parse === 'function';
}

/** A plain schema knows nothing of the wire: there, both blocks must hold the same values in the same order. */
function leaves(value: unknown, wire: unknown): string | undefined {
  const list = (each: unknown): unknown[] =>
    typeof each === 'object' && each !== null ? Object.values(each).flatMap(list) : [each];
  return difference(list(wire), list(value));
}
