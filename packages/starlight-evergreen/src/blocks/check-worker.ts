import { parentPort, workerData } from 'node:worker_threads';
import type { Block } from './block.ts';
import { type ModuleSources, createColdChecker } from './cold-checker.ts';

// A worker thread of the pool: blocks come in, results go out, in the same order.
const sources: ModuleSources = workerData;
const check = createColdChecker(sources);

parentPort?.on('message', (blocks: Block[]) => {
  parentPort?.postMessage(check(blocks));
});
