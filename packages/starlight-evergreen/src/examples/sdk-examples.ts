import { join } from 'node:path';
import { z } from 'zod';
import type { Block, CheckedBlock } from '../blocks/block.ts';
import { readJson } from '../files/read-json.ts';
import { writeChanged } from '../files/write-whole.ts';
import type { Reference } from '../reference/model.ts';

const exampleSchema = z.object({ package: z.string(), operation: z.string(), code: z.string() });

/** An example that an SDK gives in its own declarations. */
export type SdkExample = z.output<typeof exampleSchema>;

function fileOf(root: string): string {
  return join(root, '.cache/sdk-examples.json');
}

/** Written by `generate`, which reads the declarations anyway. */
export function writeSdkExamples(root: string, references: readonly Reference[]): void {
  const examples = references.flatMap((reference) =>
    reference.operations.flatMap(({ name, examples: codes = [] }) =>
      codes.map((code): SdkExample => ({ package: reference.package, operation: name, code })),
    ),
  );
  writeChanged(fileOf(root), JSON.stringify(examples));
}

/** What the last `generate` found; nothing before the first. */
export function readSdkExamples(root: string): SdkExample[] {
  return readJson(fileOf(root), z.array(exampleSchema)) ?? [];
}

/** Examples as blocks to check, in their order. */
export function sdkExampleBlocks(root: string, examples: readonly SdkExample[]): Block[] {
  return examples.map(({ code }): Block => ({
    file: join(root, 'sdk-example.ts'),
    line: 1,
    column: 0,
    lang: 'ts',
    code,
  }));
}

/**
 * Findings about an SDK's own examples, as lines of a report. They are not ours to fix, so they fail nothing: an example
 * that does not compile as a module is not shown, and named here with its first error.
 */
export function reportSdkExamples(
  examples: readonly SdkExample[],
  results: readonly CheckedBlock[],
): string[] {
  if (examples.length === 0) return [];
  const findings = examples.flatMap(({ package: name, operation }, index) => {
    const [error] = results[index]?.errors ?? [];
    return error ? [`  ${name} ${operation} - TS${error.code}: ${error.message.split('\n')[0]}`] : [];
  });
  return [
    `${findings.length} of ${examples.length} @example blocks in the SDK's declarations do not compile as they stand:`,
    ...findings,
  ];
}
