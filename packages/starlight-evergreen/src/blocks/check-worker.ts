import { parentPort, workerData } from 'node:worker_threads';
import type { Block } from './block.ts';
import { type ModuleSources, createColdChecker } from './cold-checker.ts';

/** So many blocks are told of at once. */
const step = 50;

// A worker thread of the pool: blocks come in, results go out, in the same order. Meanwhile it says how many are done.
const sources: ModuleSources = workerData;
const check = createColdChecker(sources);

parentPort?.on('message', (blocks: Block[]) => {
  let done = 0;
  const results = check(blocks, () => {
    done += 1;
    if (done % step === 0) parentPort?.postMessage(step);
  });
  parentPort?.postMessage(done % step);
  parentPort?.postMessage(results);
});
