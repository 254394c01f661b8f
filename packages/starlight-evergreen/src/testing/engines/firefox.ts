import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyAction, pointerAction } from './actions.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { startProgram } from './start-program.ts';

interface Message {
  id?: number;
  type?: string;
  method?: string;
  message?: string;
  result?: Record<string, unknown>;
  params?: Record<string, unknown>;
}

/** The tests reach nothing but this machine, so the browser need not look around either. */
const preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

/**
 * An installed Firefox. It speaks WebDriver BiDi by itself; Playwright's own BiDi needs a newer Firefox than
 * distributions ship, and its other protocol needs a Firefox of its own.
 */
export async function startFirefox(executable: string): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-tests-'));
  const lines = Object.entries(preferences).map(
    (entry) => `user_pref(${JSON.stringify(entry).slice(1, -1)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const { found, stop } = await startProgram(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    /WebDriver BiDi listening on (ws:\S+)/,
    { MOZ_CRASHREPORTER_DISABLE: '1' },
  );
  const session = await openSession(`${found}/session`);
  await session.send('session.new', { capabilities: {} });
  await session.send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await session.send('browsingContext.getTree', {});
  const [tab] = Array.isArray(contexts) ? contexts : [];
  const context: unknown = tab?.context;
  await session.send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 800 } });
  const act = (actions: unknown): Promise<unknown> =>
    session.send('input.performActions', { context, actions });
  return {
    async open(url) {
      // What a page was still loading when it was left is no error of the next one.
      await session.send('browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
      session.errors.length = 0;
      await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(ask, ...args) {
      const answer = await session.send('script.callFunction', {
        functionDeclaration: `async (json) => JSON.stringify({ value: await (${ask})(...JSON.parse(json)) })`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      });
      const { result, exceptionDetails } = answer;
      if (!isRecord(result))
        throw new Error(isRecord(exceptionDetails) ? String(exceptionDetails['text']) : 'no answer');
      return JSON.parse(String(result['value'])).value;
    },
    move: async (x, y) => void (await act(pointerAction(x, y, false))),
    click: async (x, y) => void (await act(pointerAction(x, y, true))),
    press: async (...keys) => void (await act(keyAction(keys))),
    errors: () => session.errors.splice(0),
    async close() {
      session.close();
      await stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Session {
  send(method: string, params: object): Promise<Record<string, unknown>>;
  errors: string[];
  close(): void;
}

/** One connection: commands are answered by their numbers, in whatever order. */
async function openSession(url: string): Promise<Session> {
  const socket = new WebSocket(url);
  const waiting = new Map<
    number,
    { resolve(value: Record<string, unknown>): void; reject(error: Error): void }
  >();
  const errors: string[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.method === 'log.entryAdded' && message.params?.['level'] === 'error')
      errors.push(String(message.params['text']));
    const asked = waiting.get(message.id ?? -1);
    if (asked === undefined) return;
    waiting.delete(message.id ?? -1);
    if (message.type === 'error') asked.reject(new Error(message.message));
    else asked.resolve(message.result ?? {});
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection.'));
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)), { once: true });
  });
  return {
    errors,
    send(method, params) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    close: () => socket.close(),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
