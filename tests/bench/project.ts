import { cpSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

/** The engine's command, to be run in the project or in a copy of it. */
export const cli = fileURLToPath(
  new URL('../../packages/starlight-evergreen/src/cli/cli.ts', import.meta.url),
);

/** What a copy does not need, or makes itself. */
const left = new Set(['node_modules', 'dist', 'tests', 'test-results', 'playwright-report']);

/** Copies the project's files, without its packages, what was built, and its caches. */
export function copyProject(root: string, copy: string): void {
  for (const name of readdirSync(root)) {
    if (name.startsWith('.') || left.has(name)) continue;
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
}

/** Copies a project so that it documents the first release only, in one version, as tools do that it stands against. */
export function copyCurrentRelease(root: string, copy: string): void {
  copyProject(root, copy);
  renameSync(join(copy, 'docs.config.ts'), join(copy, 'all-releases.ts'));
  writeFileSync(
    join(copy, 'docs.config.ts'),
    `import config from './all-releases.ts';\n\nexport default { ...config, releases: config.releases.slice(0, 1).map((release) => ({ ...release, versions: [] })) };\n`,
  );
}

/** The pages of a project, relative to `src/content/docs`, in a fixed order. */
export function pagesOf(project: string): string[] {
  return globSync('**/*.{md,mdx}', { cwd: join(project, 'src/content/docs') }).toSorted();
}
