import { loadConfig } from '../../config/load-config.ts';
import { ProblemError } from '../../problem/problem.ts';
import type { SandboxModule } from '../../sandbox/contract.ts';
import { type RunRelease, loadSandboxes } from '../../sandbox/sandboxes.ts';
import { type SandboxServer, serveSandbox } from '../../sandbox/serve.ts';

const defaultPort = '4111';

export interface SandboxCommand {
  root: string;
  /** As it was typed; 4111 by default, and 0 for any port that is free. */
  port?: string | undefined;
  /** Id of a scenario; the sandbox's first by default. */
  scenario?: string | undefined;
  /** Id of the release whose sandbox it is; the first that has one by default. */
  release?: string | undefined;
  log(line: string): void;
}

/**
 * Serves the sandbox of a release on this computer until it is closed, and says how to reach it. Its clock is this
 * computer's.
 * @throws ProblemError for a port that is none or in use, an unknown scenario, and a release without a sandbox
 */
export async function runSandbox({
  root,
  port = defaultPort,
  scenario: id,
  release,
  log,
}: SandboxCommand): Promise<SandboxServer> {
  const number = portOf(port);
  const { releases } = await loadConfig(root);
  const sandbox = sandboxOf(await loadSandboxes(root, releases), release);
  const { id: scenario, sentence } = scenarioOf(sandbox, id);
  const server = await start(sandbox, number, scenario);
  const note = sandbox.servingNote?.(server.url);
  const told = [sentence, ...(note === undefined ? [] : note.split('\n'))].map((line) =>
    `  ${line}`.trimEnd(),
  );
  log(`The sandbox answers at ${server.url}

${told.join('\n')}

Stop it with Ctrl+C; what it holds is gone then.`);
  return server;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw refusal(
    '--port',
    `"${text}" is not a port`,
    `Give a number from 1 to 65535, or 0 for any port that is free: --port ${defaultPort}`,
  );
}

function sandboxOf(releases: readonly RunRelease[], id: string | undefined): SandboxModule {
  const release = releases.find((each) => (id === undefined ? each.sandbox !== undefined : each.id === id));
  if (release?.sandbox !== undefined) return release.sandbox;
  if (release !== undefined || id === undefined) {
    throw refusal(
      'docs.config.ts',
      id === undefined ? 'no release has a sandbox' : `release "${id}" has no sandbox`,
      "Name the module of one in the release: sandbox: './src/sandbox/index.ts'",
    );
  }
  throw refusal(
    '--release',
    `there is no release "${id}"`,
    `The releases are ${releases.map((each) => each.id).join(', ')}.`,
  );
}

function scenarioOf({ scenarios }: SandboxModule, id = scenarios[0]?.id): SandboxModule['scenarios'][number] {
  const scenario = scenarios.find((each) => each.id === id);
  if (scenario !== undefined) return scenario;
  const known = scenarios.map((each) => `${each.id}: ${each.sentence}`);
  throw refusal('--scenario', `there is no scenario "${id}"`, `Give one of\n${known.join('\n')}`);
}

async function start(
  { origin, create }: SandboxModule,
  port: number,
  scenario: string,
): Promise<SandboxServer> {
  try {
    return await serveSandbox(create({ scenario, now: Date.now }), { origin, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      const hint = 'Stop the program that uses it, or take any port that is free: --port 0';
      throw refusal('--port', `port ${port} is in use`, hint);
    }
    if (code === 'EACCES') {
      const message = `port ${port} may not be used without special rights`;
      throw refusal('--port', message, `Take one from 1024 on: --port ${defaultPort}`);
    }
    throw error;
  }
}

function refusal(where: string, message: string, hint: string): ProblemError {
  return new ProblemError([{ where, message, hint }]);
}
