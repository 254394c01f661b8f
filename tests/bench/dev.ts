import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { astro, type Bench } from './bench.ts';
import { startNode } from './child.ts';
import { measure } from './measure.ts';
import { cli, pagesOf } from './project.ts';
import type { Row } from './row.ts';

/** A first start renders every page once. */
const patience = 300_000;

/** Before the first change of a page: meanwhile the server loads the compiler. */
const thought = 15_000;

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
  const { started: first } = await start(server, path);
  bench.log('  second start of dev, and a change of the page');
  const file = join(project, 'src/content/docs', page);
  const { started: second, changed } = await start(server, path, file);
  return [
    {
      name: 'dev, second start',
      measured: second,
      bound: 15,
      unit: 's',
      detail: `until ${path} is there; on the first start ${first.toFixed(1)} s`,
    },
    {
      name: 'dev, a changed page',
      measured: changed * 1000,
      bound: 300,
      unit: 'ms',
      detail: `from the writing of a block until ${path} shows it, ${thought / 1000} s after the start`,
    },
  ];
}

interface Server {
  /** Path of Astro's command. */
  command: string;
  project: string;
  port: number;
}

/**
 * Starts the server, waits for a page, changes the page's file if one is given, waits again, and stops the server.
 * @returns seconds until the page was there, and until the change was
 */
async function start(
  { command, project, port }: Server,
  path: string,
  file?: string,
): Promise<{ started: number; changed: number }> {
  // Without the lock file, since that is how a server that runs in the background is found.
  const args = [command, 'dev', '--host', '127.0.0.1', '--port', String(port), '--ignore-lock'];
  const child = startNode(args, project);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}${path}`;

  /** Seconds until the page shows a text. */
  async function until(shown: string, pause: number): Promise<number> {
    const began = performance.now();
    while (!(await answers(url, shown))) {
      const code = child.exitCode ?? child.signalCode;
      if (code !== null) throw new Error(`dev ended with ${code}:\n${output}`);
      if (performance.now() - began > patience) throw new Error(`dev did not show "${shown}":\n${output}`);
      await sleep(pause);
    }
    return (performance.now() - began) / 1000;
  }

  try {
    const started = await until('</html>', 50);
    if (file === undefined) return { started, changed: Number.NaN };
    await sleep(thought);
    const changed = await change(file, (shown) => until(shown, 5));
    return { started, changed };
  } finally {
    child.kill();
    await ended;
  }
}

/** Gives a page one more block, and takes it away again. */
async function change(file: string, until: (shown: string) => Promise<number>): Promise<number> {
  const before = readFileSync(file, 'utf8');
  const name = 'changedWhileTheServerRan';
  try {
    writeFileSync(file, `${before}\n\`\`\`ts\nexport const ${name} = new Date();\n\`\`\`\n`);
    return await until(name);
  } finally {
    writeFileSync(file, before);
  }
}

async function answers(url: string, shown: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return response.ok && (await response.text()).includes(shown);
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
