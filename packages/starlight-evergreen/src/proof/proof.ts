import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { CheckResult } from '../blocks/run-check.ts';
import type { GeneratedRelease } from '../generate/generate.ts';
import { findPackage } from '../files/find-package.ts';

const releaseSchema = z.object({
  id: z.string(),
  label: z.string(),
  package: z.string(),
  version: z.string(),
  /** SHA-256 of the declarations, or of the module of schemas. */
  digest: z.string(),
  pages: z.number(),
  models: z.number(),
  operations: z.number(),
  fields: z.number(),
  agreed: z.number(),
  allowed: z.array(z.object({ where: z.string(), reason: z.string() })),
  /** Example values that came through their model's own schema unchanged. */
  proven: z.number(),
  /** Examples of operations that ran against the sandbox. */
  run: z.number(),
});

const generatedSchema = z.object({ releases: z.array(releaseSchema) });

const checkedSchema = z.object({
  files: z.number(),
  blocks: z.number(),
  hovers: z.number(),
  excused: z.array(z.object({ where: z.string(), reason: z.string() })),
});

const proofSchema = z.object({ generated: generatedSchema, checked: checkedSchema });

/** What was proven before the site was built, as the commands that proved it wrote it down. */
export type Proof = z.output<typeof proofSchema>;

const files = { generated: 'generated.json', checked: 'checked.json' } as const;

/** Written by `generate`. */
export function writeGenerated(root: string, releases: readonly GeneratedRelease[]): void {
  const summary: Proof['generated'] = {
    releases: releases.map(
      ({ release: { config, reference, comparison, allowed }, pages, proven, context }) => ({
        id: config.id,
        label: config.label,
        package: reference.package,
        version: reference.version,
        digest: digestOf(
          'package' in config ? findPackage(config.package, root).declarations : resolve(root, config.module),
        ),
        pages: pages.length,
        models: Object.keys(reference.models).length,
        operations: reference.operations.length,
        fields: comparison.fields,
        agreed: comparison.agreed,
        allowed,
        proven,
        run: reference.operations.reduce(
          (sum, { name }) => sum + context.operationExamplesOf(name).length,
          0,
        ),
      }),
    ),
  };
  write(root, files.generated, summary);
}

/** Written by `check`, when it has seen the whole project. */
export function writeChecked(root: string, { files: count, blocks, hovers, excused }: CheckResult): void {
  const summary: Proof['checked'] = { files: count, blocks, hovers, excused };
  write(root, files.checked, summary);
}

/**
 * Reads what the last `generate` and `check` found.
 * @returns undefined before they have run
 */
export function readProof(root: string): Proof | undefined {
  const paths = [files.generated, files.checked].map((name) => join(root, '.cache/proof', name));
  if (!paths.every((path) => existsSync(path))) return undefined;
  const [generated, checked] = paths.map((path): unknown => JSON.parse(readFileSync(path, 'utf8')));
  return proofSchema.parse({ generated, checked });
}

function write(root: string, name: string, summary: object): void {
  const path = join(root, '.cache/proof', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, `${JSON.stringify(summary, null, 2)}\n`);
  renameSync(`${path}.tmp`, path);
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
