import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadConfig } from './load-config.ts';
import { type Problem, ProblemError, sortProblems } from './problem.ts';
import { recordOperations } from './run-examples/record-operations.ts';
import { loadAuthored } from './reference/authored.ts';
import type { DocsConfig } from './reference/config.ts';
import { toJson } from './reference/json.ts';
import { createLinks } from './reference/pages/links.ts';
import { type Book, createBook, type Neighbour, type Page, renderRelease } from './reference/pages/index.ts';
import { type LoadedRelease, readRelease } from './reference/read/index.ts';
import { proveExample } from './reference/sample/prove.ts';
import { createSampler, type Sampler } from './reference/sample/sampler.ts';
import { traceOperations } from './reference/trace-operations.ts';
import type { ValueRules } from './reference/sample/rules.ts';

/** All that is generated for one release. */
export interface GeneratedRelease {
  release: LoadedRelease;
  book: Book;
  pages: Page[];
  /** How many example values were proven. */
  proven: number;
}

export interface Generated {
  config: DocsConfig;
  releases: GeneratedRelease[];
  /** Documented in CONTRIBUTING.md. */
  json: ReturnType<typeof toJson>;
}

/**
 * Reads every release of the config, proves every example value and renders every page. Nothing is written.
 * @param root - the project's folder
 * @throws ProblemError with all findings: disagreements between declarations and schemas, examples that do not hold
 */
export async function generate(root: string): Promise<Generated> {
  const config = await loadConfig(root);
  const rules = await loadRules(resolve(root, config.values), config.values);
  const loaded = await Promise.all(config.releases.map((release) => readRelease(release, root)));
  const neighbours = new Map<string, Neighbour>(
    loaded.map(({ config: { id, slug, label }, reference }) => [
      id,
      { reference, links: createLinks(reference, slug), label },
    ]),
  );
  const problems: Problem[] = loaded.flatMap((release) => release.problems);
  const releases: GeneratedRelease[] = [];
  for (const release of loaded) {
    const {
      reference,
      config: { id, slug },
    } = release;
    const sampler = createSampler(reference, rules);
    // Before any client is made: an SDK may read its environment once and for all.
    const operationExamples = await recordOperations(root, release);
    problems.push(...(await addPaths(release, sampler)));
    const book = createBook(release, {
      links: neighbours.get(id)?.links ?? createLinks(reference, slug),
      sampler,
      authored: await loadAuthored(join(root, 'src/examples/models', id), reference),
      operationExamples,
      neighbours,
    });
    const { proven, findings } = proveExamples(book);
    problems.push(...findings);
    releases.push({ release, book, pages: renderRelease(book), proven });
  }
  if (problems.length > 0) throw new ProblemError(sortProblems(problems));
  return { config, releases, json: toJson(loaded) };
}

/** Completes the operations of a release whose client can be called. */
async function addPaths(
  { config, reference, exported }: LoadedRelease,
  sampler: Sampler,
): Promise<Problem[]> {
  const { client, clientOptions } = config;
  if (client === undefined) return [];
  const { operations, problems } = await traceOperations(reference, exported, {
    client,
    clientOptions,
    sampler,
  });
  reference.operations = operations;
  return problems;
}

function proveExamples({ reference, release, examplesOf }: Book): { proven: number; findings: Problem[] } {
  const findings: Problem[] = [];
  let proven = 0;
  for (const model of Object.values(reference.models)) {
    const schema = release.schemas.get(model.name);
    if (!schema) continue;
    for (const { value } of examplesOf(model)) {
      proven += 1;
      findings.push(
        ...proveExample({ reference, modelName: model.name, value, schema, codec: release.codec }),
      );
    }
  }
  return { proven, findings };
}

const ruleKeys = ['nouns', 'values', 'scenes', 'elements', 'keys', 'telling'];

function isValueRules(value: unknown): value is ValueRules {
  return typeof value === 'object' && value !== null && ruleKeys.every((key) => key in value);
}

async function loadRules(path: string, name: string): Promise<ValueRules> {
  const exported: Record<string, unknown> = await import(pathToFileURL(path).href);
  const rules = exported['values'];
  if (isValueRules(rules)) return rules;
  throw new ProblemError([
    { where: name, message: 'does not export `values`', hint: 'export const values: ValueRules = { … }' },
  ]);
}
