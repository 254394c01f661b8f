import { createServer, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { RunBlock } from '../run-block.ts';
import { gotOut, reachOut, waysOut } from './attacks/codes.ts';
import { siteServer } from '../serve/site-server.ts';

/**
 * Code that runs on a page reaches nobody: neither another site nor this one.
 * @param address - of a page with a block that names a scenario
 */
export function testNetwork(address: string): void {
  test.describe('the network', () => {
    const servers: Server[] = [];
    let asked: string[] = [];

    /** Starts a server, and returns its origin. */
    async function listen(server: Server): Promise<string> {
      servers.push(server);
      await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
      const bound = server.address();
      if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
      return `http://localhost:${bound.port}`;
    }

    /** A server of another origin, which answers every request. */
    function otherServer(): Server {
      return createServer((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' });
        response.end('export {}');
      });
    }

    test.afterEach(() => {
      asked = [];
      for (const server of servers.splice(0)) server.close();
    });

    for (const target of ['another origin', 'the site itself']) {
      test(`nothing reaches ${target}`, async ({ page }) => {
        const site = await listen(siteServer((path) => asked.push(path)));
        const origin = target === 'another origin' ? await listen(otherServer()) : site;
        const block = await new RunBlock(page).open(site + address);
        await block.press();
        const text = await block.runCode(reachOut(origin));
        for (const name of waysOut) expect(text).toContain(`${name} refused`);
        expect(text).not.toContain(gotOut);
        await page.waitForTimeout(300);
        expect(asked).toContain(address);
        expect(asked.filter((path) => path.startsWith('/stolen'))).toEqual([]);
      });
    }
  });
}
