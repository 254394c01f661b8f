import { createServer, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { RunBlock } from '../run-block.ts';
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
        const text = await block.runCode(`
        const url = '${origin}/stolen';
        const tries: Record<string, () => unknown> = {
          fetch: () => fetch(url),
          'fetch of another worker': () => new Promise((resolve, reject) => {
            const source = \`fetch('\${url}-nested').then(() => postMessage('yes'), () => postMessage('no'))\`;
            const worker = new Worker(URL.createObjectURL(new Blob([source])));
            worker.onmessage = ({ data }) => (data === 'yes' ? resolve(data) : reject(new Error(data)));
            worker.onerror = () => reject(new Error('no worker'));
          }),
          XMLHttpRequest: () => new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.onload = resolve;
            request.onerror = () => reject(new Error('refused'));
            request.open('GET', url + '-xhr');
            request.send();
          }),
          WebSocket: () => new Promise((resolve, reject) => {
            const socket = new WebSocket(url.replace('http', 'ws') + '-socket');
            socket.onopen = resolve;
            socket.onerror = () => reject(new Error('refused'));
          }),
          EventSource: () => new Promise((resolve, reject) => {
            const source = new EventSource(url + '-events');
            source.onopen = resolve;
            source.onerror = () => reject(new Error('refused'));
          }),
          importScripts: () => Reflect.get(globalThis, 'importScripts')(url + '-scripts'),
          import: () => import(url + '-module'),
          Worker: () => new Promise((resolve, reject) => {
            const worker = new Worker(url + '-worker');
            worker.onmessage = resolve;
            worker.onerror = () => reject(new Error('refused'));
          }),
        };
        for (const [name, attempt] of Object.entries(tries)) {
          try { await attempt(); console.log(name, 'GOT OUT'); } catch { console.log(name, 'refused'); }
        }`);
        for (const name of [
          'fetch',
          'fetch of another worker',
          'XMLHttpRequest',
          'WebSocket',
          'EventSource',
        ]) {
          expect(text).toContain(`${name} refused`);
        }
        for (const name of ['importScripts', 'import', 'Worker']) expect(text).toContain(`${name} refused`);
        expect(text).not.toContain('GOT OUT');
        await page.waitForTimeout(300);
        expect(asked).toContain(address);
        expect(asked.filter((path) => path.startsWith('/stolen'))).toEqual([]);
      });
    }
  });
}
