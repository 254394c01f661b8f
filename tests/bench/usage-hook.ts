import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** What a process used, as it says itself when it ends. */
export interface Usage {
  /** Microseconds, of all its threads. */
  user: number;
  system: number;
  /** Most memory it ever held, in kilobytes. */
  maxRSS: number;
}

/** Names the file that the usage is written to. */
export const usageVariable = 'BENCH_USAGE_FILE';

// Loaded into measured processes by `--import`; their worker threads load it too, and are counted by the main thread.
const file = process.env[usageVariable];
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage: Usage = { user: userCPUTime, system: systemCPUTime, maxRSS };
    writeFileSync(file, JSON.stringify(usage));
  });
}
