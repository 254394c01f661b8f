import type { Page } from '@playwright/test';
import { bundleAddress } from '../site-folders.ts';
import type { Job, Outcome } from './job.ts';

/** Milliseconds that one block may take. It is no measure of speed: it finds a block that never ends. */
const patience = 60_000;

/** Runs blocks in one worker of the page, one after another. A block that does not come to an end is told by name. */
export async function runJobs(page: Page, jobs: readonly Job[]): Promise<Outcome[]> {
  if (jobs.length === 0) return [];
  return page.evaluate(
    ({ jobs: list, script, limit }) =>
      new Promise<Outcome[]>((resolve) => {
        const worker = new Worker(script, { type: 'module' });
        const outcomes: Outcome[] = [];
        let timer: ReturnType<typeof setTimeout>;
        const end = (failure?: string): void => {
          clearTimeout(timer);
          worker.terminate();
          const next = list[outcomes.length];
          if (failure !== undefined && next !== undefined)
            outcomes.push({ page: next.page, index: next.index, failure });
          resolve(outcomes);
        };
        const wait = (): void => {
          clearTimeout(timer);
          timer = setTimeout(() => end(`did not come to an end in ${limit / 1000} seconds`), limit);
        };
        worker.addEventListener('error', ({ message }) => end(`ended the worker: ${message}`));
        worker.addEventListener('message', ({ data }: MessageEvent<Outcome>) => {
          outcomes.push(data);
          if (outcomes.length === list.length) end();
          else wait();
        });
        wait();
        worker.postMessage({ jobs: list });
      }),
    { jobs: [...jobs], script: `${bundleAddress}worker.js`, limit: patience },
  );
}
