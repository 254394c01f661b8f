import { on } from 'node:events';
import { extname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Block, CheckedBlock } from './block.ts';
import { chunks } from './chunks.ts';
import type { ModuleSources } from './cold-checker.ts';
import { programSize } from './isolation.ts';

export interface PoolOptions extends ModuleSources {
  threads: number;
  /** Called now and then. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Megabytes, of which new threads have half from the start: a compiler makes much that lives for a block only, and what is
 * moved out of the young generation by then stays until everything is collected.
 */
const youngGeneration = 96;

/** In the package it is JavaScript. */
const workerFile = join(import.meta.dirname, `check-worker${extname(import.meta.filename)}`);

/** Checks blocks on several threads, a program at a time; results in the order of the blocks. */
export async function checkInPool(
  blocks: readonly Block[],
  { root, modules, versions = [], threads, onProgress }: PoolOptions,
): Promise<CheckedBlock[]> {
  // As many rounds for each thread, so that none is left over at the end for one of them.
  const rounds = Math.ceil(blocks.length / threads / programSize);
  const size = Math.ceil(blocks.length / threads / rounds);
  const pieces = chunks(blocks, size);
  const results: CheckedBlock[][] = pieces.map(() => []);
  let next = 0;
  let done = 0;

  // It has no place among the limits of a worker.
  setFlagsFromString(`--min-semi-space-size=${youngGeneration / 6}`);

  async function work(): Promise<void> {
    const worker = new Worker(workerFile, {
      workerData: { root, modules, versions } satisfies ModuleSources,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    try {
      for (let index = next++; index < pieces.length; index = next++) {
        worker.postMessage(pieces[index]);
        results[index] = await resultsOf(worker, (count) => {
          done += count;
          onProgress?.(done, blocks.length);
        });
      }
    } finally {
      await worker.terminate();
    }
  }

  await Promise.all(Array.from({ length: threads }, work));
  return results.flat();
}

/** Waits for the results of a worker, which rejects when it fails. `onDone` is told how many more blocks are done. */
async function resultsOf(worker: Worker, onDone: (count: number) => void): Promise<CheckedBlock[]> {
  for await (const event of on(worker, 'message')) {
    const [message = 0]: (CheckedBlock[] | number)[] = event;
    if (typeof message !== 'number') return message;
    onDone(message);
  }
  return [];
}
