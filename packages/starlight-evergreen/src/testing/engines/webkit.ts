import { createServer } from 'node:net';
import { keyAction, pointerAction } from './actions.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { type Program, startProgram } from './start-program.ts';

/** Width and height of the window: the page is a little smaller. */
const rect = { x: 0, y: 0, width: 1300, height: 900 };

/**
 * WebKit, by the WebDriver that comes with WebKitGTK. It shows a window: without a display it gets one that nobody sees.
 *
 * @param driver path of `WebKitWebDriver`
 * @param xvfb path of `Xvfb`, where there is no display
 */
export async function startWebKit(driver: string, xvfb?: string): Promise<DrivenBrowser> {
  const display = xvfb === undefined ? undefined : await startDisplay(xvfb);
  const port = await freePort();
  const program = startDriver(driver, port, display);
  const command = commander(`http://127.0.0.1:${port}`);
  await until(() => command('GET', '/status'));
  const { sessionId } = await command('POST', '/session', { capabilities: { alwaysMatch: {} } });
  const session = `/session/${String(sessionId)}`;
  await command('POST', `${session}/timeouts`, { script: 150_000, pageLoad: 120_000 });
  await command('POST', `${session}/window/rect`, rect);
  const act = (actions: unknown): Promise<unknown> => command('POST', `${session}/actions`, { actions });
  const evaluate: DrivenBrowser['evaluate'] = async (ask, ...args) => {
    const script = `const done = arguments[1];
        Promise.resolve().then(() => (${ask})(...JSON.parse(arguments[0])))
          .then((value) => done({ value: JSON.stringify({ value }) }), (error) => done({ error: String(error) }));`;
    const { value, error } = await command('POST', `${session}/execute/async`, {
      script,
      args: [JSON.stringify(args)],
    });
    if (error !== undefined) throw new Error(String(error));
    return JSON.parse(String(value)).value;
  };
  return {
    async open(url) {
      await command('POST', `${session}/url`, { url });
      await evaluate(isLoaded);
    },
    evaluate,
    move: async (x, y) => void (await act(pointerAction(x, y, false))),
    click: async (x, y) => void (await act(pointerAction(x, y, true))),
    press: async (...keys) => void (await act(keyAction(keys))),
    errors: () => [],
    async close() {
      await command('DELETE', session).catch(() => undefined);
      await (await program).stop();
      await display?.stop();
    },
  };
}

/** Runs in the page: the driver answers before its scripts have run. */
async function isLoaded(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}

type Command = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;

/** WebDriver's answers all have what was asked for in `value`. */
function commander(base: string): Command {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
    return value ?? {};
  };
}

/** The driver says nothing when it is ready, so it is asked. */
function startDriver(driver: string, port: number, display: Program | undefined): Promise<Program> {
  return startProgram('sh', ['-c', `echo ready; exec "${driver}" --port=${port}`], /(ready)/, {
    ...(display && { DISPLAY: `:${display.found}` }),
    // The window is drawn in memory; there is no graphics card in most machines that test.
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  });
}

/** Xvfb writes the number of the display that it took. */
function startDisplay(xvfb: string): Promise<Program> {
  return startProgram(
    xvfb,
    ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    /(\d+)\n/,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function until(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tries >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
