import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Block, CheckedBlock } from './block.ts';
import { chunks } from './chunks.ts';
import type { ModuleSources } from './cold-checker.ts';
import { programSize } from './isolation.ts';

export interface PoolOptions extends ModuleSources {
  threads: number;
  /** Called when a thread has finished a program. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

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

  async function work(): Promise<void> {
    const worker = new Worker(workerFile, {
      workerData: { root, modules, versions } satisfies ModuleSources,
      // A compiler makes much that lives for a block only.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    try {
      for (let index = next++; index < pieces.length; index = next++) {
        worker.postMessage(pieces[index]);
        // `once` rejects when the worker fails.
        const [checked]: CheckedBlock[][] = await once(worker, 'message');
        results[index] = checked ?? [];
        done += checked?.length ?? 0;
        onProgress?.(done, blocks.length);
      }
    } finally {
      await worker.terminate();
    }
  }

  await Promise.all(Array.from({ length: threads }, work));
  return results.flat();
}
