import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for one test with the given files in it; gone when the test is over. */
export function createProject(files: Record<string, string>): {
  root: string;
  write: (name: string, content: string) => void;
} {
  const root = mkdtempSync(join(tmpdir(), 'blocks-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (name: string, content: string): void => {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { root, write };
}

/** A package of types, as it stands in `node_modules`. */
export function typesPackage(name: string, declarations: string): Record<string, string> {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', types: './index.d.ts' }),
    [`node_modules/${name}/index.d.ts`]: declarations,
  };
}

/** Code as a fence. */
export function fence(code: string, info = 'ts'): string {
  return ['```' + info, code, '```', ''].join('\n');
}
