import { ProblemError } from '../../problem/problem.ts';
import { createSandbox, findScenario, type Scenario, scenarios } from '../../../../../src/sandbox/index.ts';
import { type SandboxServer, serveSandbox } from '../../../../../src/sandbox/serve.ts';

const defaultPort = '4111';
const defaultScenario = 'empty';

export interface SandboxCommand {
  /** As it was typed; 4111 by default, and 0 for any port that is free. */
  port: string | undefined;
  /** The id of a scenario; every account holds it before its first request. */
  scenario: string | undefined;
  log(line: string): void;
}

/**
 * Serves a sandbox on this computer until it is closed, and says how to reach it.
 * @throws a `ProblemError` for a port that is none or in use, and for an unknown scenario
 */
export async function runSandbox({
  port = defaultPort,
  scenario: id = defaultScenario,
  log,
}: SandboxCommand): Promise<SandboxServer> {
  const number = portOf(port);
  const scenario = scenarioOf(id);
  const server = await start(number, scenario);
  log(`The sandbox answers at ${server.url}

  ${scenario.sentence}
  Every secret key (am_sk_test_…) opens an account of its own that holds this.

  new Autumn({ serverURL: '${server.url}', secretKey: 'am_sk_test_1' })

Stop it with Ctrl+C; what it holds is gone then.`);
  return server;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new ProblemError([
    {
      where: '--port',
      message: `"${text}" is not a port`,
      hint: `Give a number from 1 to 65535, or 0 for any port that is free: --port ${defaultPort}`,
    },
  ]);
}

function scenarioOf(id: string): Scenario {
  const scenario = findScenario(id);
  if (scenario !== undefined) return scenario;
  const known = scenarios.map((one) => `${one.id}: ${one.sentence}`);
  throw new ProblemError([
    {
      where: '--scenario',
      message: `there is no scenario "${id}"`,
      hint: `Give one of\n${known.join('\n')}`,
    },
  ]);
}

async function start(port: number, scenario: Scenario): Promise<SandboxServer> {
  try {
    return await serveSandbox(createSandbox({ now: Date.now, scenario }), port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new ProblemError([
        {
          where: '--port',
          message: `port ${port} is in use`,
          hint: 'Stop the program that uses it, or take any port that is free: --port 0',
        },
      ]);
    }
    if (code === 'EACCES') {
      throw new ProblemError([
        {
          where: '--port',
          message: `port ${port} may not be used without special rights`,
          hint: `Take one from 1024 on: --port ${defaultPort}`,
        },
      ]);
    }
    throw error;
  }
}
