import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { nodePackage } from '../init/node-package.ts';

/** The first Node that Astro runs on and that reads a config in TypeScript. */
const oldest = [22, 18] as const;

/** @param version - such as `20.20.2` */
export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}

/**
 * Runs the same command line again with the Node that the project has as a package. `init` adds it where it is missing.
 * @param argv - path of the program and its arguments
 * @returns the exit code
 */
export function runWithNewerNode(argv: readonly string[]): number {
  const root = process.cwd();
  const found = findNode(root) ?? (argv[1] === 'init' ? addNode(root) : undefined);
  if (found === undefined || process.env['STARLIGHT_EVERGREEN_NODE'] === found) {
    console.error(
      `starlight-evergreen needs Node ${oldest.join('.')} or newer, and this is ${process.versions.node}.\n` +
        `  Install a newer one, or give it to the project: npm install --save-dev node@${nodePackage}`,
    );
    return 1;
  }
  const env = {
    ...process.env,
    PATH: [dirname(found), process.env['PATH'] ?? ''].join(delimiter),
    STARLIGHT_EVERGREEN_NODE: found,
  };
  return spawnSync(found, argv, { stdio: 'inherit', env }).status ?? 1;
}

/** In the folder or in one above it, as npm looks for programs. */
function findNode(folder: string): string | undefined {
  const found = join(folder, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(found)) return found;
  const above = dirname(folder);
  return above === folder ? undefined : findNode(above);
}

/** npm runs what a package does at its installation only when the project says so. */
function addNode(root: string): string | undefined {
  console.log(`This is Node ${process.versions.node}; the site gets Node ${nodePackage} as a package.`);
  const path = join(root, 'package.json');
  const manifest = existsSync(path) ? parse(readFileSync(path, 'utf8')) : newManifest;
  if (manifest === undefined) return undefined;
  const allowed = { ...manifest.allowScripts, node: true };
  writeWhole(path, `${JSON.stringify({ ...manifest, allowScripts: allowed }, null, 2)}\n`);
  const packages = ['--save-dev', '--save-exact', `node@${nodePackage}`];
  spawnSync('npm', ['install', ...packages, '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  return findNode(root);
}

interface Manifest {
  private?: boolean;
  allowScripts?: object;
}

const newManifest: Manifest = { private: true };

function parse(text: string): Manifest | undefined {
  try {
    const manifest: Manifest = JSON.parse(text);
    return manifest;
  } catch {
    return undefined;
  }
}
