import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { linkTree } from './link-tree.ts';
import type { Print } from './side-by-side.ts';

const repository = resolve(import.meta.dirname, '../..');
const manifestSchema = z.looseObject({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  engines: z.record(z.string(), z.string()).default({}),
});
/** What a site brings along, and what Node it runs with. */
const brought = ['astro', '@astrojs/starlight', 'zod', '@playwright/test', '@axe-core/playwright', 'node'];

/** Which versions of what a site brings along: those of this repository, or the lowest that the package claims. */
export type Versions = 'tested' | 'lowest';

export interface ProjectOptions {
  /** Where the project is made; it must not be there yet. */
  folder: string;
  /** Folders whose files it starts with. */
  sources: readonly string[];
  /** Tarballs by package. */
  tarballs: Readonly<Record<string, string>>;
  versions: Versions;
  /** A project that was made with the same tarballs: its packages are taken, and npm holds them against this one's manifest. */
  like?: string | undefined;
}

const newManifest = { name: 'site', version: '0.0.1', private: true, type: 'module', dependencies: {} };

/** Makes a project that knows this repository only by the tarballs, and installs its packages. */
export async function makeProject(
  { folder, sources, tarballs, versions, like }: ProjectOptions,
  print: Print,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const source of sources) cpSync(source, folder, { recursive: true });
  const path = join(folder, 'package.json');
  const before = existsSync(path) ? readManifest(folder) : newManifest;
  const dependencies = {
    ...before.dependencies,
    ...Object.fromEntries(brought.map((name) => [name, versionOf(name, versions)])),
    ...Object.fromEntries(Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`])),
  };
  writeFileSync(path, `${JSON.stringify({ ...before, dependencies }, null, 2)}\n`);
  if (like !== undefined) {
    cpSync(join(like, 'package-lock.json'), join(folder, 'package-lock.json'));
    linkTree(join(like, 'node_modules'), join(folder, 'node_modules'));
  }
  await run(folder, ['npm', 'install', '--loglevel=error'], print);
}

/**
 * Runs a command in the project.
 * @throws Error when it fails
 */
export async function run(
  folder: string,
  command: readonly string[],
  print: Print,
  variables: NodeJS.ProcessEnv = {},
): Promise<void> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(), ...variables },
  });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', print);
  const [status, signal] = await once(child, 'close');
  if (status !== 0) throw new Error(`${command.join(' ')} ends with ${String(status ?? signal)}`);
}

/** What a command finds in its environment: nothing of this repository, neither from npm nor on its path. */
export function environment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_PATH$)/.test(name));
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((each) => !each.startsWith(repository));
  return {
    ...Object.fromEntries(entries),
    PATH: path.join(delimiter),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

function versionOf(name: string, versions: Versions): string {
  if (versions === 'tested') return readManifest(join(repository, 'node_modules', name)).version;
  const { peerDependencies, engines } = readManifest(join(repository, 'packages/starlight-evergreen'));
  const range = { ...peerDependencies, ...engines }[name];
  if (range === undefined) throw new Error(`the package says nothing of ${name}`);
  return range.replace(/^(?:[\^~]|>=)/, '');
}

function readManifest(folder: string) {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}
