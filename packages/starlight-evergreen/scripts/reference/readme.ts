import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { configReference } from './config-reference.ts';

export const readmeFile = join(import.meta.dirname, '../../README.md');

const marks = /(<!-- config -->\n)[^]*(\n<!-- \/config -->)/;

/** The README with its reference of the config as the schemas say it. */
export async function freshReadme(): Promise<string> {
  const text = readFileSync(readmeFile, 'utf8');
  if (!marks.test(text)) throw new Error('README.md has no place for the reference of the config');
  const reference = await configReference();
  const fresh = text.replace(marks, (_, start: string, end: string) => `${start}\n${reference}${end}`);
  return format(fresh, { ...(await resolveConfig(readmeFile)), filepath: readmeFile });
}

if (import.meta.main) writeFileSync(readmeFile, await freshReadme());
