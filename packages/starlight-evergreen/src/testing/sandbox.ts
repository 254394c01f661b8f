import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ProblemError } from '../problem/problem.ts';
import { checkSandbox } from '../sandbox/check-sandbox.ts';
import { type Check, checkInBrowser, checks, type Finding, type Subject } from './sandbox/checks.ts';
import type { SampleRequest } from './sandbox/sample.ts';
import { stateChecks } from './sandbox/state-checks.ts';

export type { SampleRequest } from './sandbox/sample.ts';

/** One thing that the contract asks of a sandbox. */
export interface SandboxCheck {
  /** What it claims. */
  name: string;
  /** Rejects with what is missing and how to add it. Checks replace globals, so they must not overlap. */
  run(): Promise<void>;
}

export interface SandboxTestOptions {
  /**
   * Requests that the sandbox answers, in the order in which they are sent: the more of its paths, and the more changes
   * among them, the more the checks see. @example [{ path: '/v1/items', body: { id: 'pear' } }, { path: '/v1/items' }]
   */
  requests?: readonly SampleRequest[];
  /** Sent with every request, such as a key. @example { authorization: 'Bearer sk_test_docs' } */
  headers?: Readonly<Record<string, string>>;
}

/**
 * What the contract with a sandbox asks for, as checks to run in any test runner.
 * @param module - the sandbox's module: its file (a URL, or a path from the current folder), or what it exports. Only of a
 * file it can be told whether it runs in a browser.
 */
export function sandboxChecks(
  module: string | URL | object,
  { requests = [], headers = {} }: SandboxTestOptions = {},
): SandboxCheck[] {
  const path = pathOf(module);
  const where = typeof module === 'string' ? module : (path ?? 'the sandbox');
  const sent: readonly SampleRequest[] = requests.length > 0 ? requests : [{ path: '/' }];
  const samples = sent.map((sample) => ({ ...sample, headers: { ...headers, ...sample.headers } }));
  const load = async (): Promise<unknown> =>
    path === undefined ? module : import(/* @vite-ignore */ pathToFileURL(path).href);
  const fail = (findings: readonly Finding[]): void => {
    const distinct = new Map(findings.map((finding) => [finding.message, { where, ...finding }]));
    if (distinct.size > 0) throw new ProblemError([...distinct.values()]);
  };
  const contract: SandboxCheck = {
    name: 'it exports what the contract asks for',
    async run() {
      const checked = checkSandbox(await load(), where);
      if ('problems' in checked) fail(checked.problems);
    },
  };
  const others = Object.entries({ ...checks, ...stateChecks }).map(([name, check]) => ({
    name,
    async run() {
      const checked = checkSandbox(await load(), where);
      if ('problems' in checked) return fail(checked.problems);
      fail(await findingsOf(check, { module: checked.module, samples }));
    },
  }));
  if (path === undefined) return [contract, ...others];
  const run = async (): Promise<void> => fail(await checkInBrowser(path, samples));
  return [contract, ...others, { name: 'it needs nothing that only Node has', run }];
}

/**
 * Tests a sandbox against its contract.
 * @param test - how the runner declares a test: `test` of Vitest or of `node:test`
 *
 * @example
 * ```ts
 * import { test } from 'node:test';
 * import { testSandbox } from 'starlight-evergreen/testing/sandbox';
 *
 * testSandbox(test, './src/sandbox/index.ts', { requests: [{ path: '/v1/items' }] });
 * ```
 */
export function testSandbox(
  test: (name: string, run: () => Promise<void>) => unknown,
  module: string | URL | object,
  options: SandboxTestOptions = {},
): void {
  for (const { name, run } of sandboxChecks(module, options)) test(name, () => run());
}

/** What a sandbox throws is a finding, too. */
async function findingsOf(check: Check, subject: Subject): Promise<Finding[]> {
  try {
    return await check(subject);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint =
      'create() takes every scenario there is, and fetch() never rejects: a refusal is an answer, too.';
    return [{ message, hint }];
  }
}

function pathOf(module: string | URL | object): string | undefined {
  if (typeof module === 'string') return resolve(module);
  return module instanceof URL ? fileURLToPath(module) : undefined;
}
