import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { ProblemError } from '../problem/problem.ts';
import { operationPath } from '../reference/pages/links.ts';
import type { OperationExample } from '../reference/pages/index.ts';
import type { LoadedRelease } from '../reference/read/index.ts';
import { type ExampleFile, findExamples } from './example-file.ts';
import { runExample } from './run-example.ts';

const exchangesSchema = z.array(
  z.object({ path: z.string(), request: z.unknown(), status: z.number(), response: z.unknown() }),
);
const cacheSchema = z.record(z.string(), exchangesSchema);
type Exchanges = z.output<typeof exchangesSchema>;

/**
 * The examples of a release's operations with the requests they make, by operation. Each is run once and then known by
 * its text, the sandbox and the SDK, so that generating pages does not run them again.
 * @throws ProblemError for an example that belongs to no operation or whose run fails
 */
export async function recordOperations(
  root: string,
  { config, reference }: LoadedRelease,
): Promise<Map<string, OperationExample[]>> {
  const found = new Map<string, OperationExample[]>();
  const folder = config.examples === undefined ? undefined : resolve(root, config.examples);
  if (folder === undefined || !existsSync(folder)) return found;
  const operations = new Map(reference.operations.map(({ name }) => [operationPath(name), name]));
  const cacheFile = join(root, '.cache/operations.json');
  const known = readCache(cacheFile);
  const kept: Record<string, Exchanges> = {};
  const surroundings = digest([reference.version, ...sources(join(root, 'src/sandbox'))]);
  const problems: Problem[] = [];
  // The plain example of a call first, then its topics: `check.ts` before `check.credits.ts`.
  const examples = findExamples(folder).toSorted((a, b) => dotsIn(a.path) - dotsIn(b.path));
  for (const example of examples) {
    const name = relative(folder, example.path).replaceAll('\\', '/');
    const operation = operations.get(name.slice(0, name.indexOf('.')));
    const where = relative(root, example.path);
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
    const exchanges = known[key] ?? (await record(example, where, problems));
    kept[key] = exchanges;
    const list = found.get(operation) ?? [];
    list.push(toOperationExample(example, name, exchanges));
    found.set(operation, list);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  writeCache(cacheFile, kept);
  return found;
}

async function record(example: ExampleFile, where: string, problems: Problem[]): Promise<Exchanges> {
  const { exchanges, failure } = await runExample({
    url: pathToFileURL(example.path),
    scenario: example.scenario,
  });
  if (failure !== undefined) problems.push({ where, message: `the run failed: ${failure}` });
  return exchanges;
}

function toOperationExample(
  { title, code, scenario }: ExampleFile,
  name: string,
  exchanges: Exchanges,
): OperationExample {
  return {
    title: title === '' ? 'Example' : title,
    code,
    scenario,
    isError: name.includes('.error.'),
    exchanges,
  };
}

function dotsIn(path: string): number {
  return path.slice(path.lastIndexOf('/')).split('.').length;
}

/** The code that answers the examples, tests left out. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}

function readCache(file: string): Record<string, Exchanges> {
  if (!existsSync(file)) return {};
  try {
    return cacheSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A cache of another form is as good as none.
    return {};
  }
}

function writeCache(file: string, entries: Record<string, Exchanges>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(entries));
  renameSync(`${file}.tmp`, file);
}
