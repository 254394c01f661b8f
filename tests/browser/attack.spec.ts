import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { RunBlock } from './run-block.ts';
import { siteServer } from './site-server.ts';

/** Edited code is code of a stranger: a page may tell its reader to paste it. None of it may get out of its worker. */

test('an endless loop is ended, and the page stays responsive meanwhile', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  await block.edit.click();
  await block.editor.fill(`console.log('begun'); while (true) {}`);
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

test('endless turns, timers and nested workers are ended as well', async ({ page }) => {
  test.setTimeout(120_000);
  const block = await new RunBlock(page).open('/install/');
  for (const code of [
    'const spin = (): Promise<void> => Promise.resolve().then(spin); await spin();',
    'setInterval(() => undefined, 1);',
    'await new Promise(() => undefined); setInterval(() => undefined, 1);',
    `const url = URL.createObjectURL(new Blob(['for (;;);']));
     const workers = [1, 2].map(() => new Worker(url)); setInterval(() => workers, 100);`,
  ]) {
    expect(await block.runCode(code)).toContain('Stopped after 5 seconds');
  }
  expect(await block.runCode(`console.log('next')`)).toContain('next');
});

test('endless output is cut short', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  const lines = await block.runCode(`for (let i = 0; i < 100_000; i += 1) console.log(i);`);
  expect(lines).toContain('99,800 more lines not shown');
  expect(lines.split('\n').length).toBeLessThan(220);
  const endless = await block.runCode(`for (;;) console.log('x'.repeat(10_000));`);
  expect(endless).toContain('Stopped after 5 seconds');
  expect(endless.length).toBeLessThan(70_000);
  expect(await block.runCode(`console.log('x'.repeat(50_000_000))`)).toContain('50,000,000 characters');
});

test.describe('the network', () => {
  const servers: Server[] = [];
  let asked: string[] = [];

  /** Starts a server, and returns its origin. */
  async function listen(server: Server): Promise<string> {
    servers.push(server);
    await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
    const { port } = server.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  /** A server that would answer everybody. */
  function stranger(): Server {
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
      const origin = target === 'another origin' ? await listen(stranger()) : site;
      const block = await new RunBlock(page).open(`${site}/install/`);
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
      for (const name of ['fetch', 'fetch of another worker', 'XMLHttpRequest', 'WebSocket', 'EventSource']) {
        expect(text).toContain(`${name} refused`);
      }
      for (const name of ['importScripts', 'import', 'Worker']) expect(text).toContain(`${name} refused`);
      expect(text).not.toContain('GOT OUT');
      await page.waitForTimeout(300);
      expect(asked).toContain('/install/');
      expect(asked.filter((path) => path.startsWith('/stolen'))).toEqual([]);
    });
  }
});

test('there is no document, no storage and no way to the page', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  await page.evaluate(() => {
    localStorage.setItem('secret', 'kept');
    const channel = new BroadcastChannel('site');
    channel.addEventListener('message', () => document.body.append('HEARD'));
    Reflect.set(globalThis, 'channel', channel);
  });
  const text = await block.runCode(`
    for (const name of ['document', 'window', 'parent', 'top', 'localStorage', 'sessionStorage', 'opener', 'postMessage']) {
      console.log(name, typeof Reflect.get(globalThis, name));
    }
    console.log('origin', globalThis.origin);
    const tries: Record<string, () => unknown> = {
      indexedDB: () => new Promise((resolve, reject) => {
        const request = indexedDB.open('secret');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
      caches: () => caches.keys(),
      storage: () => navigator.storage.getDirectory(),
      cookieStore: () => Reflect.get(globalThis, 'cookieStore').getAll(),
    };
    for (const [name, attempt] of Object.entries(tries)) {
      try { await attempt(); console.log(name, 'OPENED'); } catch { console.log(name, 'refused'); }
    }
    try { new BroadcastChannel('site').postMessage('hello'); } catch { console.log('no channel'); }`);
  expect(text).not.toMatch(/\b(?:object|function)\b/);
  expect(text).toContain('origin null');
  for (const name of ['indexedDB', 'caches', 'storage']) expect(text).toContain(`${name} refused`);
  expect(text).not.toContain('OPENED');
  await expect(page.getByText('HEARD')).toHaveCount(0);
});

test('what is printed never becomes markup', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  const attack = `<img src=x onerror="document.title = 'owned'">`;
  const text = await block.runCode(`console.log(${JSON.stringify(attack)});
    export const value = ${JSON.stringify(attack)};
    throw Object.assign(new Error(${JSON.stringify(attack)}), { extra: ${JSON.stringify(attack)} });`);
  expect(text).toContain('<img');
  expect(await block.output.locator('img').count()).toBe(0);
  expect(await page.title()).not.toBe('owned');
});

test('forged messages are not heard', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  await block.edit.click();
  await block.editor.fill(
    `await new Promise((resolve) => setTimeout(resolve, 1000)); console.log('true end');`,
  );
  await block.run.click();
  // From the page itself and from another frame, to the page and to the runner's frame.
  await page.evaluate(() => {
    const report = {
      lines: [{ level: 'log', text: 'FORGED' }],
      requests: [],
      results: [],
      failures: [],
      time: 1,
    };
    const stranger = document.createElement('iframe');
    stranger.srcdoc = '';
    document.body.append(stranger);
    const messages = [
      { kind: 'report', id: 1, report },
      { kind: 'end', ...report },
      new Blob(['document.title = "FORGED"']),
    ];
    for (const message of messages) {
      const { port1 } = new MessageChannel();
      globalThis.postMessage(message, '*');
      stranger.contentWindow?.parent.postMessage(message, '*');
      for (const frame of document.querySelectorAll('iframe')) {
        frame.contentWindow?.postMessage(message, '*');
        if (frame.sandbox.length > 0) frame.contentWindow?.postMessage(message, '*', [port1]);
      }
    }
  });
  await expect(block.output).toContainText('true end');
  await expect(page.getByText('FORGED')).toHaveCount(0);
});

test('a worker that takes its voice back is believed nothing but text, and not for long', async ({
  page,
}) => {
  const block = await new RunBlock(page).open('/install/');
  const voice = `const voice = new Worker(URL.createObjectURL(new Blob([''])));
    const post = (message: unknown): void => {
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(globalThis), 'postMessage')?.value;
      own?.call(globalThis, message);
    };`;
  const text = await block.runCode(`${voice}
    for (let i = 0; i < 2_000; i += 1) post({ kind: 'line', line: { level: 'log', text: { html: '<img>' } } });
    post({ kind: 'nonsense' }); post(null);
    voice.terminate(); console.log('end');`);
  expect(text).toMatch(/end|Stopped/);
  expect(await block.runCode(`console.log('next')`)).toContain('next');
});

test('a polluted prototype stays in its worker, and ends with it', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  await block.runCode(`Reflect.set(Object.prototype, 'polluted', 'yes');
    Reflect.set(Object.prototype, 'kind', 'end');
    Array.prototype.push = () => { throw new Error('polluted'); };
    Map.prototype.get = () => 'polluted';
    JSON.stringify = () => 'polluted';
    console.log(Reflect.get({}, 'polluted'));`);
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  const text = await block.runCode(
    `console.log(Reflect.get({}, 'polluted'), [].push.length, JSON.stringify([1]))`,
  );
  expect(text).toContain('undefined 1 [1]');
});

test('the document of the frame runs nothing when it stands alone', async ({ page }) => {
  await page.goto('/run/frame.html');
  expect(await page.evaluate(() => globalThis.origin)).toBe('null');
  await page.evaluate(() => {
    const { port1 } = new MessageChannel();
    globalThis.postMessage(new Blob(['document.title = "owned"']), '*', [port1]);
    return new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(await page.title()).toBe('The examples run here');
});

test('a page of the site runs no script from a blob, and no inline script it did not name', async ({
  page,
}) => {
  await page.goto('/install/');
  const outcome = await page.evaluate(async () => {
    const url = URL.createObjectURL(new Blob(['export {}'], { type: 'text/javascript' }));
    const script = document.createElement('script');
    script.textContent = 'document.title = "owned"';
    document.body.append(script);
    return import(url).then(
      () => 'ran',
      () => 'refused',
    );
  });
  expect(outcome).toBe('refused');
  expect(await page.title()).not.toBe('owned');
});
