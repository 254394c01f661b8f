import { expect } from '@playwright/test';
import { test } from './open-block.ts';

/** Code that never comes to an end, each in its own way. */
const endless = {
  turns: 'const spin = (): Promise<void> => Promise.resolve().then(spin); await spin();',
  timers: 'setInterval(() => undefined, 1);',
  waiting: 'await new Promise(() => undefined); setInterval(() => undefined, 1);',
  workers: `const url = URL.createObjectURL(new Blob(['for (;;);']));
    const workers = [1, 2].map(() => new Worker(url)); setInterval(() => workers, 100);`,
};

/**
 * Code that takes too much time or says too much is ended, and the page goes on.
 * @param address - of a page with a block that names a scenario
 */
export function testLimits(address: string): void {
  test.describe('code on a page', () => {
    test('an endless loop is ended, and the page stays responsive meanwhile', async ({ openBlock }) => {
      const block = await openBlock(address);
      await block.write(`console.log('begun'); while (true) {}`);
      await block.run.click();
      // A page that is blocked draws nothing until the run has ended.
      await expect(block.status).toHaveText('Running…');
      const drawn = await block.status.evaluate(async (status) => {
        let frames = 0;
        for (; status.textContent === 'Running…'; frames += 1) await new Promise(requestAnimationFrame);
        return frames;
      });
      expect(drawn).toBeGreaterThan(20);
      await expect(block.status).toHaveText(/^Failed after/);
      await expect(block.output).toContainText('Stopped after 5 seconds');
      await expect(block.output).toContainText('begun');
      expect(await block.runCode(`console.log('next')`)).toContain('next');
    });

    for (const [kind, code] of Object.entries(endless)) {
      test(`endless: ${kind}`, async ({ openBlock }) => {
        const block = await openBlock(address);
        expect(await block.runCode(code)).toContain('Stopped after 5 seconds');
        expect(await block.runCode(`console.log('next')`)).toContain('next');
      });
    }

    test('endless output is cut short', async ({ openBlock }) => {
      const block = await openBlock(address);
      const lines = await block.runCode(`for (let i = 0; i < 100_000; i += 1) console.log(i);`);
      expect(lines).toContain('99,800 more lines not shown');
      expect(lines.split('\n').length).toBeLessThan(220);
      const endless = await block.runCode(`for (;;) console.log('x'.repeat(10_000));`);
      expect(endless).toContain('Stopped after 5 seconds');
      expect(endless.length).toBeLessThan(70_000);
      expect(await block.runCode(`console.log('x'.repeat(50_000_000))`)).toContain('50,000,000 characters');
    });
  });
}
