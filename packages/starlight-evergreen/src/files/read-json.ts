import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * What a file says as JSON.
 * @returns undefined when there is no such file, when it cannot be read, or when it is of another form: what a crash or a
 *   full disk left is as good as none
 */
export function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): z.output<Schema> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return schema.safeParse(value).data;
  } catch {
    return undefined;
  }
}
