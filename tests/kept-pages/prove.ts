import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { changes } from './changes.ts';
import { makeSite } from './site.ts';

/**
 * Proves that a build which keeps pages makes what a clean one makes: a small site is built, changed in one way after the other,
 * and built again with and without what was kept. Every file is compared.
 */
const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'packages/starlight-evergreen/src/cli/main.ts');
const astro = join(root, 'node_modules/astro/bin/astro.mjs');

/** Below the project, so that its packages are found from there. */
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache/kept-pages-'));
const site = join(folder, 'site');
/** What a build keeps, or leaves behind. */
const kept = ['dist', '.cache/pages', '.astro', 'node_modules/.astro'];

function run(args: readonly string[], variables: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ends with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** @returns how many pages were kept */
function build(variables: NodeJS.ProcessEnv): number {
  for (const command of ['generate', 'check']) run([cli, command]);
  const output = run([astro, 'build'], variables);
  return Number(/(\d+) pages would be the same again/.exec(output)?.[1] ?? 0);
}

/** The files of the built site that are not the same in another folder, or are in one of them only. */
function differences(other: string): string[] {
  const [own, others] = [join(site, 'dist'), other].map((each) => globSync('**', { cwd: each, dot: true }));
  return [...new Set([...(own ?? []), ...(others ?? [])])].filter(
    (file) => !contentOf(join(site, 'dist', file)).equals(contentOf(join(other, file))),
  );
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.from(`${file} is not there`);
  }
}

try {
  makeSite(root, site);
  console.log(`built, ${build({})} pages kept`);
  for (const { what, change, variables = {}, keeps } of changes) {
    change(site);
    const count = build(variables);
    const warm = join(folder, 'warm');
    for (const name of kept) cpSync(join(site, name), join(warm, name), { recursive: true });
    for (const name of kept) rmSync(join(site, name), { recursive: true, force: true });
    build(variables);
    const different = differences(join(warm, 'dist'));
    const isRight = different.length === 0 && keeps === count > 0;
    console.log(`${isRight ? 'as a clean build' : 'WRONG'}: ${what}, ${count} pages kept`);
    for (const file of different) console.log(`  differs: ${file}`);
    if (!isRight) process.exitCode = 1;
    for (const name of kept) rmSync(join(site, name), { recursive: true, force: true });
    for (const name of kept) cpSync(join(warm, name), join(site, name), { recursive: true });
    rmSync(warm, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
