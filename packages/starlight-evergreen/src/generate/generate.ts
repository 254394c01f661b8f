import { join } from 'node:path';
import { addressOfChanges, type ReleaseHistory, pagesOfChanges } from '../drift/pages/release-history.ts';
import { readHistory } from '../drift/snapshot/committed-reports.ts';
import { loadConfig } from '../config/load-config.ts';
import { loadRules } from '../reference/sample/load-rules.ts';
import { type Problem, ProblemError, sortProblems } from '../problem/problem.ts';
import { recordOperations } from '../examples/record-operations.ts';
import { loadAuthored } from '../reference/authored.ts';
import type { DocsConfig } from '../config/index.ts';
import { checkErrors } from '../reference/errors.ts';
import { checkNotes } from '../reference/notes.ts';
import { snapshotOf } from '../drift/snapshot/index.ts';
import { sinceOf } from '../drift/snapshot/since.ts';
import { toJson } from '../reference/json.ts';
import { createLinks, type Links } from '../reference/pages/links.ts';
import {
  type PageContext,
  createPageContext,
  type OtherRelease,
  type Page,
  renderRelease,
} from '../reference/pages/index.ts';
import { type LoadedRelease, readRelease } from '../reference/read/index.ts';
import { proveExample } from '../reference/sample/prove.ts';
import { createSampler, type Sampler } from '../reference/sample/sampler.ts';
import { findCallPaths } from '../reference/call-paths.ts';

/** All that is generated for one release. */
export interface GeneratedRelease {
  release: LoadedRelease;
  context: PageContext;
  pages: Page[];
  /** How many example values were proven. */
  proven: number;
}

export interface Generated {
  config: DocsConfig;
  releases: GeneratedRelease[];
  /** What changed from version to version, and from release to release. */
  changes: Page[];
  /** Its form is told in the package's README. */
  json: ReturnType<typeof toJson>;
}

/**
 * Reads every release of the config, proves every example value and renders every page. Nothing is written.
 * @param root - the project's folder
 * @throws ProblemError with all findings: disagreements between declarations and schemas, examples that do not hold
 */
export async function generate(root: string): Promise<Generated> {
  const config = await loadConfig(root);
  const rules = await loadRules(root, config.values);
  const loaded = await Promise.all(config.releases.map((release) => readRelease(release, root)));
  const otherReleases = new Map<string, OtherRelease>(
    loaded.map(({ config: { id, slug, label }, reference }) => [
      id,
      { reference, links: createLinks(reference, slug), label },
    ]),
  );
  const problems: Problem[] = loaded.flatMap((release) => release.problems);
  const releases: GeneratedRelease[] = [];
  const histories: ReleaseHistory[] = [];
  for (const release of loaded) {
    const {
      reference,
      config: { id, slug },
    } = release;
    const sampler = createSampler(reference, rules);
    // Before any client is made: an SDK may read its environment once and for all.
    const operationExamples = await recordOperations(root, release);
    problems.push(...(await addPaths(release, sampler)));
    const { errors } = release.config;
    problems.push(...checkNotes(reference, release.config.notes));
    if (errors !== undefined) problems.push(...checkErrors(id, errors, reference.operations));
    const links = otherReleases.get(id)?.links ?? createLinks(reference, slug);
    const history = readReleaseHistory(root, release, links, problems);
    histories.push(history);
    const context = createPageContext(release, {
      links,
      sampler,
      authored: await loadAuthored(join(root, 'src/examples/models', id), reference),
      operationExamples,
      otherReleases,
      history: {
        since: sinceOf(history.earlier, history.snapshot),
        changesOf: (version) => addressOfChanges(history, version, config.changes.slug),
      },
    });
    const { proven, findings } = proveExamples(context);
    problems.push(...findings);
    releases.push({ release, context, pages: renderRelease(context), proven });
  }
  if (problems.length > 0) throw new ProblemError(sortProblems(problems));
  return { config, releases, changes: pagesOfChanges(histories, config.changes.slug), json: toJson(loaded) };
}

/** A release with its past; a version without a report is a problem. */
function readReleaseHistory(
  root: string,
  { config, reference }: LoadedRelease,
  links: Links,
  problems: Problem[],
): ReleaseHistory {
  const history = { release: config, reference, links, snapshot: snapshotOf(reference), earlier: [] };
  try {
    return { ...history, earlier: readHistory(root, config) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
    return history;
  }
}

/** Completes the operations of a release whose client can be called. */
async function addPaths(release: LoadedRelease, sampler: Sampler): Promise<Problem[]> {
  const { operations, problems } = await findCallPaths(release, sampler);
  release.reference.operations = operations;
  return problems;
}

function proveExamples({ reference, release, examplesOf }: PageContext): {
  proven: number;
  findings: Problem[];
} {
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
