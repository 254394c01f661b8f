import { expect } from '@playwright/test';
import { copyBlocks } from '../blocks/copied-blocks.ts';
import { makeJobs } from '../blocks/make-jobs.ts';
import { type Preparation, readPreparation } from '../blocks/prepare.ts';
import { runJobs } from '../blocks/run-jobs.ts';
import { bundleAddress } from '../site-folders.ts';
import { keepAlive } from './keep-alive.ts';
import { test } from './test.ts';

/** Pages that one test takes: few enough that a failure says where it is, many enough that the SDK is not loaded all the time. */
const shardSize = 120;

/** Pages that are read at once. */
const batchSize = 40;

/**
 * Every block of every page of the built site that has no button of its own, none sampled: taken as the text that the copy
 * button gives, compiled, executed in a worker of a real browser, and held against what it says it prints and against the
 * schema of its model.
 */
export function testBlocks(pages: readonly string[]): void {
  test.describe('blocks run', () => {
    for (let start = 0; start < pages.length; start += shardSize) {
      const shard = pages.slice(start, start + shardSize);
      test(`from ${shard[0]} to ${shard.at(-1)}`, async ({ page }, info) => {
        const moved = keepAlive(info);
        // A page with nothing of its own.
        await page.goto(bundleAddress);
        const preparation = withOrigin(readPreparation(), page.url());
        const failures: string[] = [];
        for (let first = 0; first < shard.length; first += batchSize) {
          const copied = await copyBlocks(page, shard.slice(first, first + batchSize));
          const work = await makeJobs(copied, preparation);
          moved();
          const outcomes = await runJobs(page, work.jobs);
          moved();
          failures.push(...work.failures);
          for (const { page: address, index, failure } of outcomes) {
            if (failure !== undefined) failures.push(`${address} block ${index}: ${failure}`);
          }
        }
        expect(failures).toEqual([]);
      });
    }
  });
}

/** A block's module lives at a `blob:` address, from which only whole addresses lead anywhere. */
function withOrigin({ imports, models, blocks }: Preparation, base: string): Preparation {
  const whole = (url: string): string => new URL(url, base).href;
  return {
    imports: Object.fromEntries(Object.entries(imports).map(([name, url]) => [name, whole(url)])),
    models,
    blocks,
  };
}
