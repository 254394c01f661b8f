import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listedCalls, pathsInCode, sendingCalls } from './extract/own-list.ts';
import { judgeModels } from './extract/judge-models.ts';
import { readClient } from './extract/read-client.ts';
import { judgeOperations } from './judge-operations.ts';
import { readPages } from './pages.ts';
import { type ModelJson, type ReleaseJson, releaseJson } from './reference-json.ts';
import { type CommandRun, runCommand } from './run-command.ts';
import type { Sdk } from './sdk.ts';

/** A part of a whole, such as fields that are right. */
export interface Share {
  right: number;
  of: number;
}

/** What came of documenting an SDK by its config entry alone. */
export interface SdkMeasurement {
  sdk: Sdk;
  fields: Share;
  /** Models that have a proven example on their page. */
  examples: Share;
  /** Blocks without a type error. */
  blocks: Share;
  /** Calls of the package's own list. */
  operations: Share;
  /** Of those, with parameters, response and path as the package has them. */
  whole: Share;
  findings: number;
  /** To generate all pages. */
  seconds: number;
  /** What is wrong, and what was found. */
  details: {
    fields: string[];
    operations: string[];
    examples: string[];
    blocks: string[];
    findings: string[];
  };
}

const written = z.object({ releases: z.record(z.string(), releaseJson) });

/**
 * Documents an SDK as its users would, by an entry of `docs.config.ts` with its name and its client, and holds what came
 * of it against the package.
 * @param project - the folder that the SDK is installed in
 */
export async function measureSdk(sdk: Sdk, project: string): Promise<SdkMeasurement> {
  const client = readClient(project, sdk.name);
  const release = {
    id: 'sdk',
    label: sdk.name,
    slug: 'reference',
    package: sdk.name,
    ...(client && { client: client.name }),
  };
  writeFileSync(
    join(project, 'docs.config.ts'),
    `export default ${JSON.stringify({ releases: [release] }, null, 2)};\n`,
  );
  rmSync(join(project, 'src'), { recursive: true, force: true });
  rmSync(join(project, 'reference.json'), { force: true });
  const generated = await runCommand(project, ['generate', '--json', 'reference.json']);
  const findings = generated.problems.map(({ where, message }) => `${where}: ${message}`);
  const reference = referenceOf(project, findings);
  const checked = await runCommand(project, ['check', 'src/content/docs']);
  const pages = readPages(project);
  const faulty = new Set(checked.problems.map(({ where }) => blockOf(where, pages.blocks)));
  const fields = judgeModels(project, reference);
  const packageFolder = join(project, 'node_modules', sdk.name);
  const calls = judgeOperations(reference.operations, {
    declared: client?.calls ?? [],
    listed: client && listedCalls(packageFolder),
    paths: pathsInCode(packageFolder),
    sending: sendingCalls(packageFolder),
  });
  const unproven = unprovenModels(reference, pages.shown, generated.problems);
  return {
    sdk,
    fields: { right: fields.right, of: fields.facts },
    examples: { right: fields.models - unproven.length, of: fields.models },
    blocks: { right: pages.blocks.length - faulty.size, of: pages.blocks.length },
    operations: { right: calls.found, of: calls.listed },
    whole: { right: calls.whole, of: calls.listed },
    findings: findings.length,
    seconds: generated.seconds,
    details: {
      fields: fields.wrong,
      operations: calls.wrong,
      examples: unproven,
      blocks: checked.problems.map(({ where, message }) => `${where}: ${message}`),
      findings,
    },
  };
}

function referenceOf(project: string, findings: readonly string[]) {
  const path = join(project, 'reference.json');
  try {
    const [release] = Object.values(written.parse(JSON.parse(readFileSync(path, 'utf8'))).releases);
    if (release) return release;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  throw new Error(`Nothing is documented:\n${findings.join('\n')}`);
}

/** Models without an example, or with one that does not hold. */
function unprovenModels(
  { models }: ReleaseJson,
  shown: ReadonlySet<string>,
  problems: CommandRun['problems'],
): string[] {
  const faulty = problems.filter(({ message }) => /\b(?:examples?|values?)\b/.test(message));
  return Object.entries(models).flatMap(([name, model]) => {
    const isFaulty = faulty.some(({ where }) => isAbout(where, name));
    return isFaulty || !(shown.has(name) || needsNothing(model)) ? [name] : [];
  });
}

/** What is sent with nothing required has no example on its page: one with every field may be refused. */
function needsNothing(model: ModelJson): boolean {
  return model.kind === 'object' && model.fields.every(({ optional }) => optional);
}

function isAbout(where: string, model: string): boolean {
  return where === model || where.startsWith(`${model}.`);
}

/** The block that a line stands in: the last one that is opened above it. */
function blockOf(where: string, blocks: readonly string[]): string {
  const [, file = '', line = '0'] = /^(.*?):(\d+)/.exec(where) ?? [];
  const own = blocks.filter(
    (block) => block.startsWith(`${file}:`) && Number(block.slice(file.length + 1)) <= Number(line),
  );
  return own.at(-1) ?? where;
}
