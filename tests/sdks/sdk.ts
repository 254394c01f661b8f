import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** An SDK to measure: an npm package at an exact version. */
export interface Sdk {
  name: string;
  version: string;
}

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The SDKs that are measured when none is named: those of the manifest beside this file. */
export function pinnedSdks(): Sdk[] {
  const text = readFileSync(new URL('./package.json', import.meta.url), 'utf8');
  const { dependencies } = manifestSchema.parse(JSON.parse(text));
  return Object.entries(dependencies).map(([name, version]) => ({ name, version }));
}

/**
 * An SDK as it is named on the command line: `@polar-sh/sdk@0.49.0`, or a pinned one without its version.
 * @throws Error when the text is no such name
 */
export function sdkNamed(text: string, pinned: readonly Sdk[]): Sdk {
  const known = pinned.find(({ name }) => name === text);
  if (known) return known;
  const [, name, version] = /^((?:@[\w.~-]+\/)?[\w.~-]+)@(\d[\w.+-]*)$/.exec(text) ?? [];
  if (name !== undefined && version !== undefined) return { name, version };
  throw new Error(
    `"${text}" names no SDK: write a package with its exact version, such as @polar-sh/sdk@0.49.0`,
  );
}
