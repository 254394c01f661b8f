import { parentPort, workerData } from 'node:worker_threads';
import type { Block } from './block.ts';
import { type Surroundings, createColdChecker } from './cold-checker.ts';

// A worker thread of the pool: blocks come in, results go out, in the same order.
const surroundings: Surroundings = workerData;
const check = createColdChecker(surroundings);

parentPort?.on('message', (blocks: Block[]) => {
  parentPort?.postMessage(check(blocks));
});
