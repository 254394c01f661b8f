import type { DocsConfig } from '../config/index.ts';
import { earlierOf, earlierReleases } from '../config/earlier.ts';
import { loadConfig } from '../config/load-config.ts';
import { isInstalled } from '../config/release-root.ts';
import { changesPages } from '../drift/pages/index.ts';
import { stepsOfChanges } from '../drift/pages/release-history.ts';
import { ensureVersions } from '../drift/versions/ensure-versions.ts';
import { type Problem, sortProblems } from '../problem/problem.ts';
import { toJson } from '../reference/json.ts';
import type { Page } from '../reference/pages/index.ts';
import type { LoadedRelease } from '../reference/read/index.ts';
import { loadRules } from '../reference/sample/load-rules.ts';
import { allowFindings } from './allow-findings.ts';
import { addPaths } from './stages/add-paths.ts';
import { checkConfig } from './stages/check-config.ts';
import { makeExamples } from './stages/make-examples.ts';
import { type GeneratedRelease, makePages } from './stages/make-pages.ts';
import { readHistories } from './stages/read-histories.ts';
import { readReleases } from './stages/read-releases.ts';
import { runExamples } from './stages/run-examples.ts';

/** Which share of a generation is done when a stage has ended, as measured with a package of 4,855 models. */
const doneAfter = { read: 0.31, run: 0.33, paths: 0.36, examples: 0.58 };

export type { GeneratedRelease } from './stages/make-pages.ts';

export interface Generated {
  config: DocsConfig;
  /** Those that could be read. */
  releases: GeneratedRelease[];
  /** What changed from version to version, and from release to release; absent when a release or a version of it is missing. */
  changes?: Page[];
  /** Its form is told in the package's README. */
  json: ReturnType<typeof toJson>;
  /** All that is wrong, such as disagreements between declarations and schemas, and examples that do not hold. */
  problems: Problem[];
}

/**
 * Makes the pages of every release of the config, in stages: each takes what the ones before it made, and changes
 * nothing of it. What one release lacks stops neither the others nor what can be made of it. Nothing is written.
 * @param root - the project's folder
 * @param onProgress - told what begins, and which share of the whole was done before it
 * @throws ProblemError when the config, or the table of values that it names, cannot be read
 */
export async function generate(
  root: string,
  onProgress: (what: string, share?: number) => void = () => undefined,
): Promise<Generated> {
  const config = await loadConfig(root);
  const rules = await loadRules(root, config.values);
  const missing = await ensureVersions(config, { root, log: (line) => onProgress(line) });
  const earlier = earlierReleases(config).filter((release) => isInstalled(release, root));
  const read = await readReleases([...config.releases, ...earlier], root);
  onProgress('running the examples of operations', doneAfter.read);
  const run = await runExamples(read.made, root);
  onProgress('finding the paths of calls', doneAfter.run);
  const complete = await addPaths(run.made, rules);
  onProgress('making and proving example values', doneAfter.paths);
  const shown = await makeExamples(complete.made, rules, root);
  onProgress('reading earlier versions, and making pages', doneAfter.examples);
  const dated = await readHistories(shown.made, root);
  const changesSlug = config.changes.slug;
  const histories = dated.made.flatMap(({ release, history }) => (isCurrent(release) ? history : []));
  const isWhole = dated.problems.length === 0 && histories.length === config.releases.length;
  const steps = isWhole ? stepsOfChanges(histories, changesSlug) : [];
  const rendered = await makePages(dated.made, steps, changesSlug);
  const found = allowFindings(
    config,
    read.made.map(({ release }) => release),
    [read, run, complete, shown, dated, rendered].flatMap(({ problems }) => problems),
  );
  const releases = rendered.made.map((each) => {
    const allowed = found.allowed.get(each.release.config.id) ?? [];
    return { ...each, release: { ...each.release, allowed } };
  });
  return {
    config,
    releases,
    ...(isWhole && { changes: changesPages(steps, changesSlug) }),
    json: toJson(releases.map(({ release }) => release).filter(isCurrent)),
    problems: distinct([
      ...missing,
      ...found.open,
      ...checkConfig(complete.made.filter(({ release }) => isCurrent(release))),
    ]),
  };
}

/** Whether it is a release as it is now, and no earlier version of one. */
function isCurrent({ config }: LoadedRelease): boolean {
  return earlierOf(config) === undefined;
}

/** In order, and each once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((problem) => [`${problem.where}\0${problem.message}`, problem]));
  return sortProblems([...byText.values()]);
}
