import { createServer, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { siteServer } from '../serve/site-server.ts';
import { gotOut, reachOut, waysOut } from './attacks/codes.ts';
import { type AttackedPages, waysIn } from './attacks/ways-in.ts';

/** Code that runs on a page reaches nobody, neither another site nor this one, on whatever way it came. */
export function testNetwork(pages: AttackedPages): void {
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
      for (const { name: way, bring } of waysIn(pages)) {
        test(`nothing that came ${way} reaches ${target}`, async ({ page }) => {
          const site = await listen(siteServer((path) => asked.push(path)));
          const origin = target === 'another origin' ? await listen(otherServer()) : site;
          const block = await bring(page, reachOut(origin), site);
          expect(asked.filter((path) => path.startsWith('/stolen'))).toEqual([]);
          await block.press();
          const text = await block.text();
          for (const name of waysOut) expect(text).toContain(`${name} refused`);
          expect(text).not.toContain(gotOut);
          await page.waitForTimeout(300);
          expect(asked.length).toBeGreaterThan(0);
          expect(asked.filter((path) => path.startsWith('/stolen'))).toEqual([]);
        });
      }
    }
  });
}
