import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { astro, type Bench } from './bench.ts';
import { startNode } from './child.ts';
import { measure } from './measure.ts';
import { cli, pagesOf } from './project.ts';
import type { Row } from './row.ts';

/** A first start renders every page once. */
const patience = 300_000;

/** `npm run dev` on its second start: until the first model page of the reference is there. */
export async function measureDev(bench: Bench): Promise<Row[]> {
  const project = await bench.project();
  const [release] = (await loadConfig(bench.root)).releases;
  const page = pagesOf(project).find((name) => name.startsWith(`${release?.slug}/models/`));
  if (page === undefined) throw new Error('The current release has no model pages.');
  const path = `/${page.replace(/\.mdx?$/, '')}/`;
  await measure([cli, 'check'], project);

  // One port for both starts: it is part of the options that Astro keys rendered content with.
  const server: Server = { command: astro(bench.root), project, port: await freePort() };
  bench.log('  first start of dev');
  const first = await start(server, path);
  bench.log('  second start of dev');
  const second = await start(server, path);
  return [
    {
      name: 'dev, second start',
      measured: second,
      bound: 15,
      unit: 's',
      detail: `until ${path} is there; on the first start ${first.toFixed(1)} s`,
    },
  ];
}

interface Server {
  /** Path of Astro's command. */
  command: string;
  project: string;
  port: number;
}

/** Starts the server, waits for a page and stops it. @returns seconds until the page was there */
async function start({ command, project, port }: Server, path: string): Promise<number> {
  const started = performance.now();
  // Without the lock file, since that is how a server that runs in the background is found.
  const args = [command, 'dev', '--host', '127.0.0.1', '--port', String(port), '--ignore-lock'];
  const child = startNode(args, project);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'exit');
  try {
    while (!(await answers(`http://127.0.0.1:${port}${path}`))) {
      const code = child.exitCode ?? child.signalCode;
      if (code !== null) throw new Error(`dev ended with ${code}:\n${output}`);
      if (performance.now() - started > patience) throw new Error(`dev did not answer:\n${output}`);
      await sleep(50);
    }
    return (performance.now() - started) / 1000;
  } finally {
    child.kill();
    await ended;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return response.ok && (await response.text()).includes('</html>');
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
