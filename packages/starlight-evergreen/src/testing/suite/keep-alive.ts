import type { TestInfo } from '@playwright/test';

/** Milliseconds in which something must happen. */
const patience = 180_000;

/**
 * Lets a test take as long as it needs while something happens in it: how fast a machine is proves nothing.
 * @returns to be called whenever something has happened
 */
export function keepAlive(info: TestInfo): () => void {
  const started = performance.now();
  const go = (): void => info.setTimeout(performance.now() - started + patience);
  go();
  return go;
}
