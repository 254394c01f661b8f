import type { Page } from '@playwright/test';

/** Watches for the workers of a page. @returns gives the bytes that the largest of their heaps holds */
export async function workerHeap(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  let last = 0;
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result ?? {});
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = (sessionId: string, method: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, resolve);
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: last, method }) })
        .catch(reject);
    });
  return async () => {
    const sizes = workers.map(async (worker) => {
      await ask(worker, 'HeapProfiler.collectGarbage');
      return Number((await ask(worker, 'Runtime.getHeapUsage'))['usedSize']);
    });
    return Math.max(...(await Promise.all(sizes)));
  };
}
