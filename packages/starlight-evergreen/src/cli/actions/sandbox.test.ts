import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ProblemError, type Problem } from '../../problem/problem.ts';
import { runSandbox, type SandboxCommand } from './sandbox.ts';

const shop = join(import.meta.dirname, '../../sandbox/testing/shop-sandbox.ts');

/** A project with two releases, the second of which has a sandbox. */
function project(sandbox = shop): string {
  const root = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const release = { module: './schemas.ts', import: 'shop', version: '1.0.0' };
  const releases = [
    { ...release, id: 'old', label: 'Old', slug: 'old' },
    { ...release, id: 'new', label: 'New', slug: 'new', sandbox },
  ];
  const config = { releases, values: './values.ts' };
  writeFileSync(join(root, 'docs.config.ts'), `export default ${JSON.stringify(config)};`);
  return root;
}

/** What the command prints, or what it finds wrong. */
async function outcome(
  options: Omit<SandboxCommand, 'root' | 'log'>,
  root = project(),
): Promise<string | readonly Problem[]> {
  const lines: string[] = [];
  try {
    const server = await runSandbox({ port: '0', ...options, root, log: (line) => lines.push(line) });
    await server.close();
    return lines.join('\n').replaceAll(server.url, 'URL');
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

it('says where the sandbox is, what it holds and how to reach it', async () => {
  const told = (sentence: string) => `The sandbox answers at URL

  ${sentence}
  new Shop({ url: 'URL' })

Stop it with Ctrl+C; what it holds is gone then.`;
  expect(await outcome({})).toBe(told('A shop that sells nothing yet.'));
  expect(await outcome({ scenario: 'fruit', release: 'new' })).toBe(told('A shop that sells `apple`.'));
});

it.each(['abc', '-1', '65536', '1.5', ''])('does not take "%s" for a port', async (port) => {
  expect(await outcome({ port })).toEqual([
    {
      where: '--port',
      message: `"${port}" is not a port`,
      hint: 'Give a number from 1 to 65535, or 0 for any port that is free: --port 4111',
    },
  ]);
});

it('says that a port is in use', async () => {
  const { server, port } = await occupied();
  expect(await outcome({ port: String(port) })).toEqual([
    {
      where: '--port',
      message: `port ${port} is in use`,
      hint: 'Stop the program that uses it, or take any port that is free: --port 0',
    },
  ]);
  server.close();
});

it('names the scenarios there are', async () => {
  expect(await outcome({ scenario: 'nope' })).toEqual([
    {
      where: '--scenario',
      message: 'there is no scenario "nope"',
      hint: 'Give one of\nempty: A shop that sells nothing yet.\nfruit: A shop that sells `apple`.',
    },
  ]);
});

it('names a release that does not exist, and one without a sandbox', async () => {
  expect(await outcome({ release: 'newest' })).toMatchObject([
    {
      where: '--release',
      message: 'there is no release "newest"',
      hint: 'The releases are old, new.',
    },
  ]);
  expect(await outcome({ release: 'old' })).toMatchObject([{ message: 'release "old" has no sandbox' }]);
});

it('names a module that is not there', async () => {
  expect(await outcome({}, project('./nowhere.ts'))).toMatchObject([
    { where: './nowhere.ts', message: expect.stringMatching(/^there is no such file in /) },
  ]);
});

function occupied(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      resolve({ server, port: address.port });
    });
  });
}
