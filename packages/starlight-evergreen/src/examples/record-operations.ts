import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { writeChanged } from '../files/write-whole.ts';
import type { Problem } from '../problem/problem.ts';
import { ProblemError } from '../problem/problem.ts';
import { operationPaths } from '../reference/pages/page-names.ts';
import type { OperationExample } from '../reference/pages/index.ts';
import type { LoadedRelease } from '../reference/read/index.ts';
import type { SandboxModule } from '../sandbox/contract.ts';
import type { Exchange } from '../sandbox/exchange.ts';
import { loadSandbox } from '../sandbox/load-sandbox.ts';
import { sourcesDigest } from '../sandbox/sources.ts';
import { compareExamples, orderProblems, readExampleName } from './example-order.ts';
import { type ExampleFile, findExamples } from './example-file.ts';
import { runExample } from './run-example.ts';

const exchangeSchema: z.ZodType<Exchange> = z.object({
  method: z.string(),
  path: z.string(),
  request: z.exactOptional(z.string()),
  status: z.exactOptional(z.number()),
  response: z.exactOptional(z.string()),
});
const cacheSchema = z.record(z.string(), z.array(exchangeSchema));

/**
 * The examples of a release's operations with the requests they make, by operation. Each is run once and then known by
 * its text, the sandbox and the SDK, so that generating pages does not run them again.
 * @throws ProblemError for an example that belongs to no operation, whose run fails, or that no sandbox answers
 */
export async function recordOperations(
  root: string,
  { config, reference }: LoadedRelease,
): Promise<Map<string, OperationExample[]>> {
  const found = new Map<string, OperationExample[]>();
  const folder = config.examples === undefined ? undefined : resolve(root, config.examples);
  if (folder === undefined || !existsSync(folder)) return found;
  const operations = new Map(
    Array.from(operationPaths(reference.operations), ([name, path]) => [path, name]),
  );
  const cacheFile = join(root, '.cache/operations', `${config.id}.json`);
  const known = readCache(cacheFile);
  const kept: Record<string, Exchange[]> = {};
  const sandbox = await loadSandbox(root, config.sandbox);
  if (sandbox === undefined || config.sandbox === undefined) throw new ProblemError([noSandbox(config)]);
  const surroundings = digest([reference.version, await sourcesDigest(root, config.sandbox)]);
  const problems: Problem[] = [];
  const examples = findExamples(folder)
    .map((example) => {
      const name = relative(folder, example.path).replaceAll('\\', '/');
      return { example, name, said: readExampleName(name), where: relative(root, example.path) };
    })
    .toSorted((a, b) => compareExamples(a.said, b.said));
  problems.push(...orderProblems(examples));
  for (const { example, said, where } of examples) {
    const operation = operations.get(said.call);
    if (operation === undefined) {
      problems.push({
        where,
        message: 'no operation has this path',
        hint: 'Examples are named as the call: balances/create.ts',
      });
      continue;
    }
    const key = digest([surroundings, example.scenario, example.code]);
    // oxlint-disable-next-line no-await-in-loop -- runs share the process's console and fetch
    const exchanges = known[key] ?? (await record(example, sandbox, where, problems));
    kept[key] = exchanges;
    const list = found.get(operation) ?? [];
    list.push(toOperationExample(example, said.isError, exchanges));
    found.set(operation, list);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  writeChanged(cacheFile, JSON.stringify(kept));
  return found;
}

function noSandbox({ id }: LoadedRelease['config']): Problem {
  return {
    where: 'docs.config.ts',
    message: `release "${id}" has examples, but no sandbox that they could run against`,
    hint: "sandbox: './src/sandbox/index.ts',",
  };
}

async function record(
  { path, scenario }: ExampleFile,
  sandbox: SandboxModule,
  where: string,
  problems: Problem[],
): Promise<Exchange[]> {
  if (!sandbox.scenarios.some(({ id }) => id === scenario)) {
    const known = sandbox.scenarios.map(({ id }) => id).join(', ');
    problems.push({
      where,
      message: `the sandbox has no scenario "${scenario}"`,
      hint: `There are: ${known}.`,
    });
    return [];
  }
  const { exchanges, failure } = await runExample({ url: pathToFileURL(path), scenario, sandbox });
  if (failure !== undefined) problems.push({ where, message: `the run failed: ${failure}` });
  // Headers and times are left out: pages show neither, and times differ.
  return exchanges.map((exchange) => exchangeSchema.parse(exchange));
}

function toOperationExample(
  { title, code, scenario }: ExampleFile,
  isError: boolean,
  exchanges: Exchange[],
): OperationExample {
  return {
    title: title === '' ? 'Example' : title,
    code,
    scenario,
    isError,
    exchanges,
  };
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}

function readCache(file: string): Record<string, Exchange[]> {
  if (!existsSync(file)) return {};
  try {
    return cacheSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A cache of another form is as good as none.
    return {};
  }
}
