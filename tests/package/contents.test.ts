import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publishedManifest } from '../../packages/starlight-evergreen/scripts/pack/manifest.ts';
import { copyEngine, engine, pack, type Packed } from './pack.ts';

const manifestSchema = z.looseObject({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()),
  peerDependencies: z.record(z.string(), z.string()),
  exports: z.record(z.string(), z.unknown()),
  bin: z.record(z.string(), z.string()),
});
type Manifest = z.output<typeof manifestSchema>;

const manifestBefore = readFileSync(join(engine, 'package.json'), 'utf8');
let folder: string;
let copy: string;
let packed: Packed;
let manifest: Manifest;

/** Where the tarball is unpacked. */
const inside = (path: string) => join(folder, 'package', path);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  copy = copyEngine(folder);
  leaveHalfPacked(copy);
  packed = pack(copy, folder);
  execFileSync('tar', ['-xzf', packed.tarball, '-C', folder]);
  manifest = manifestSchema.parse(JSON.parse(readFileSync(inside('package.json'), 'utf8')));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('holds no test, no fixture and no source', () => {
    const strange = packed.files.filter((file) =>
      /\.test\.|(^|\/)(fixtures|scripts|src)\/|.\/.+\/testing\/|(?<!\.d)\.ts$/.test(file),
    );
    expect(strange).toEqual([]);
    expect(packed.files.filter((file) => !file.startsWith('dist/'))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
      'picture.png',
    ]);
    expect(new Set(packed.files.map((file) => /(\.d)?\.[^.]+$/.exec(file)?.[0]))).toEqual(
      new Set(['.md', undefined, '.json', '.js', '.d.ts', '.astro', '.css', '.png']),
    );
  });

  it('has a file for every entry, with its types', () => {
    const targets = Object.entries(manifest.exports).flatMap(([entry, target]) =>
      paths(target).map((path) => ({ entry, path })),
    );
    const missing = targets.filter(({ path }) => globSync(inside(path)).length === 0);
    expect(missing).toEqual([]);
    expect(targets.filter(({ path }) => path.includes('/src/'))).toEqual([]);
    for (const [entry, target] of Object.entries(manifest.exports)) {
      if (paths(target).some((path) => path.endsWith('.js')))
        expect({ [entry]: target }).toHaveProperty([entry, 'types']);
    }
    for (const path of Object.values(manifest.bin)) {
      expect(readFileSync(inside(path), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    }
  });

  it('imports nothing that it does not ask for', async () => {
    await init;
    const asked = new Set([
      manifest.name,
      ...Object.keys(manifest.dependencies).flatMap((name) => [name, name.replace(/^@types\//, '')]),
      ...Object.keys(manifest.peerDependencies),
    ]);
    const unknown = packed.files
      .filter((file) => /\.(js|astro|d\.ts)$/.test(file))
      .flatMap((file) => imports(file).map((specifier) => ({ file, specifier })))
      .filter(({ specifier }) => isPackage(specifier) && !asked.has(packageOf(specifier)))
      .map(({ file, specifier }) => `${file}: ${specifier}`);
    expect(unknown).toEqual([]);
  });

  it('imports only files that are there, declarations from declarations', () => {
    const missing = packed.files
      .filter((file) => /\.(js|astro|d\.ts)$/.test(file))
      .flatMap((file) =>
        imports(file)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => (file.endsWith('.d.ts') ? specifier.replace(/\.js$/, '.d.ts') : specifier))
          // Vite takes what follows a file's name for its own.
          .map((specifier) => specifier.replace(/\?.*$/, ''))
          .filter((specifier) => !existsSync(inside(join(file, '..', specifier))))
          .map((specifier) => `${file}: ${specifier}`),
      );
    expect(missing).toEqual([]);
  });

  it('leaves the repository as it was before, also when the pack before was cut short', () => {
    expect(readFileSync(join(copy, 'package.json'), 'utf8')).toBe(manifestBefore);
    expect(existsSync(join(copy, 'dist'))).toBe(false);
  });
});

/** As a pack leaves it that ends before npm comes to `postpack`. */
function leaveHalfPacked(root: string): void {
  const file = join(root, 'package.json');
  const published = publishedManifest(JSON.parse(readFileSync(file, 'utf8')), () => true);
  renameSync(file, join(root, 'package.source.json'));
  writeFileSync(file, JSON.stringify(published));
}

function paths(target: unknown): string[] {
  if (typeof target === 'string') return [target];
  if (typeof target !== 'object' || target === null) return [];
  return Object.values(target).flatMap(paths);
}

function imports(file: string): string[] {
  const text = readFileSync(inside(file), 'utf8');
  if (file.endsWith('.js')) return parse(text, file)[0].flatMap(({ n }) => (n === undefined ? [] : [n]));
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"](?<name>[^'"\n]+)['"]/g)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
}

/** Not a file, not a part of Node, not what Vite makes up. */
function isPackage(specifier: string): boolean {
  return !/^[./]|^(virtual|astro|file|data):/.test(specifier) && !isBuiltin(specifier);
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
