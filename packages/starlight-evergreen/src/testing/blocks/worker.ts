import { createExchanges } from '../../sandbox/exchanges.ts';
import { createOutput } from '../../runner/worker/output.ts';
import { holdAgainst } from './hold-against.ts';
import type { Job, Outcome } from './job.ts';

/**
 * Runs blocks that name no scenario, one after another, each as a module of its own, and tells of each as it ends. There
 * is nobody here who answers requests: a block that asks for something fails.
 */

// Blocks are written for a server, where settings come from the environment.
Reflect.set(globalThis, 'process', { env: {} });

globalThis.addEventListener('message', (event: MessageEvent<{ jobs: Job[] }>) => {
  void runAll(event.data.jobs);
});

async function runAll(jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    const failure = await run(job).catch(
      (error: unknown) => `threw ${error instanceof Error ? error.message : String(error)}`,
    );
    const { page, index } = job;
    globalThis.postMessage({ page, index, ...(failure !== undefined && { failure }) } satisfies Outcome);
  }
}

async function run({ module, prints, example }: Job): Promise<string | undefined> {
  const lines: string[] = [];
  const { console } = createOutput(({ text }) => lines.push(text));
  const { fetch, failures } = createExchanges(undefined, () => undefined);
  Object.assign(globalThis, { console, fetch });
  const url = URL.createObjectURL(new Blob([module], { type: 'text/javascript' }));
  const exported: Record<string, unknown> = await import(url).finally(() => URL.revokeObjectURL(url));
  const [failure] = failures;
  if (failure !== undefined) return `${failure} Name a scenario, or say \`not-run="…"\`.`;
  const printed = lines.join('\n');
  if (prints !== undefined && printed !== prints) return `printed\n${printed}\nnot\n${prints}`;
  if (example === undefined) return undefined;
  const release: object = await import(example.releaseUrl);
  return holdAgainst(Object.values(exported), example, release);
}
