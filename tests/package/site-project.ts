import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const repository = resolve(import.meta.dirname, '../..');
const manifestSchema = z.looseObject({
  version: z.string(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
});

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
}

/** Makes a project that knows this repository only by the tarballs, and installs its packages. */
export function makeProject({ folder, sources, tarballs, versions }: ProjectOptions): void {
  mkdirSync(folder, { recursive: true });
  for (const source of sources) cpSync(source, folder, { recursive: true });
  const peers = ['astro', '@astrojs/starlight', 'zod', '@playwright/test', '@axe-core/playwright'];
  const dependencies = {
    ...Object.fromEntries(peers.map((name) => [name, versionOf(name, versions)])),
    ...Object.fromEntries(Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`])),
  };
  const manifest = { name: 'site', version: '0.0.1', private: true, type: 'module', dependencies };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
}

/** Runs a command in the project; what it prints is seen, and failing ends everything. */
export function run(folder: string, command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: folder, stdio: 'inherit', env: environment() });
}

/** Without what npm tells its scripts of this repository. */
export function environment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_PATH$)/.test(name));
  return { ...Object.fromEntries(entries), ASTRO_TELEMETRY_DISABLED: '1' };
}

function versionOf(name: string, versions: Versions): string {
  if (versions === 'tested') return readManifest(join(repository, 'node_modules', name)).version;
  const { peerDependencies = {} } = readManifest(join(repository, 'packages/starlight-evergreen'));
  const range = peerDependencies[name];
  if (range === undefined) throw new Error(`the package says nothing of ${name}`);
  return range.replace(/^[\^~]|^>=/, '');
}

function readManifest(folder: string) {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}
