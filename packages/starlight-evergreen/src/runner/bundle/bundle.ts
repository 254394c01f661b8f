import { createHash } from 'node:crypto';
import { extname, join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import type { DocsConfig } from '../../config/index.ts';
import { releasesWithPages } from '../../config/earlier.ts';
import type { SandboxModule } from '../../sandbox/contract.ts';
import { readWireNames } from '../../reference/wire-names/names-file.ts';
import { loadSandbox } from '../../sandbox/load-sandbox.ts';
import { frameAddress, frameDocument } from './frame-document.ts';
import type { Manifest, ReleaseFiles } from './manifest.ts';
import { slimSucrase } from './slim-sucrase.ts';
import { absentPackages } from './absent-packages.ts';
import { readExports, type ReleaseExports, type ReleasePart } from './release.ts';

/** Everything that the site serves for the runner. */
export interface RunnerBundle {
  manifest: Manifest;
  /** Text of each file by its address. */
  files: Map<string, string>;
}

/** Schemas in one file: fewer files are cached better, smaller ones arrive sooner. */
const schemasPerFile = 2500;

const source = join(import.meta.dirname, '..');
/** Source is `.ts`, a packed file `.js`. */
const extension = extname(import.meta.filename);

const common = {
  bundle: true,
  write: false,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'silent',
} satisfies BuildOptions;

/**
 * Bundles the runner for the browser.
 * @param root - the project's folder
 * @throws esbuild's error when something cannot be bundled; ProblemError for a sandbox that does not keep its contract
 */
export async function bundleRunner(config: DocsConfig, root: string): Promise<RunnerBundle> {
  const files = new Map<string, string>();
  const add = (name: string, text: string, ending = 'js'): string => {
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
    const url = `/_astro/run-${name}.${hash}.${ending}`;
    files.set(url, text);
    return url;
  };
  const script = await build({
    ...common,
    entryPoints: [join(source, `frame/frame${extension}`)],
    format: 'esm',
    plugins: [slimSucrase],
  });
  const frameScript = add('frame', script.outputFiles[0]?.text ?? '');
  files.set(frameAddress, frameDocument);
  const bundled = await Promise.all(
    releasesWithPages(config).map(async (release, index) => {
      const found = await readExports(release, root);
      const server = await loadServer(root, release.sandbox);
      const part = (name: string, text: string): string => add(`${index}-${name}`, text);
      const names = readWireNames(root, release.id);
      return {
        ...(await bundleRelease(found, server, part)),
        ...(names !== undefined && { names: { url: add(`${index}-names`, names, 'json') } }),
      };
    }),
  );
  return { manifest: { frame: frameAddress, frameScript, releases: bundled }, files };
}

/** A sandbox, and the absolute path of its module. */
type Server = SandboxModule & { path: string };

async function loadServer(root: string, name: string | undefined): Promise<Server | undefined> {
  const sandbox = await loadSandbox(root, name);
  if (sandbox === undefined || name === undefined) return undefined;
  return { ...sandbox, path: resolve(root, name) };
}

async function bundleRelease(
  { id, specifiers, parts, codec, classes, schemas }: ReleaseExports,
  server: Server | undefined,
  add: (part: string, text: string) => string,
): Promise<ReleaseFiles> {
  const part = async (name: string, names: readonly string[] | '*', withServer: boolean): Promise<string> =>
    add(name, await bundleWorker(exportsOf(parts, names), entry(server, withServer)));
  const slices = Array.from({ length: Math.ceil(schemas.length / schemasPerFile) }, (_, index) =>
    schemas.slice(index * schemasPerFile, (index + 1) * schemasPerFile),
  );
  return {
    id,
    specifier: specifiers[0],
    specifiers,
    codec,
    ...(server !== undefined && { api: { origin: server.origin, environment: server.environment } }),
    scenarios: server?.scenarios.map(({ id, sentence }) => ({ id, sentence })) ?? [],
    ...(classes.length > 0 && { client: { url: await part('client', classes, true) } }),
    schemas: await Promise.all(
      slices.map(async (names, index) => ({
        from: names[0] ?? '',
        url: await part(`schemas-${index}`, names, false),
      })),
    ),
    full: { url: await part('full', '*', true) },
  };
}

/** A module that exports names of a release, from the files that have them. */
function exportsOf(parts: readonly ReleasePart[], wanted: readonly string[] | '*'): string {
  const [only] = parts;
  if (wanted === '*' && only && parts.length === 1) return `export * from ${JSON.stringify(only.code)};`;
  const isWanted = wanted === '*' ? () => true : (name: string) => set.has(name);
  const set = new Set(wanted);
  return parts
    .map(({ code, names }) => {
      const items = [...names].filter(([name]) => isWanted(name));
      const list = items.map(([name, own]) =>
        name === own ? JSON.stringify(own) : `${JSON.stringify(own)} as ${JSON.stringify(name)}`,
      );
      return list.length === 0 ? '' : `export { ${list.join(', ')} } from ${JSON.stringify(code)};`;
    })
    .join('\n');
}

/** A worker with a part of a release. Blocks import the release from the worker's own address: it is the same module. */
async function bundleWorker(release: string, contents: string): Promise<string> {
  const result = await build({
    ...common,
    format: 'esm',
    stdin: { contents, resolveDir: source, loader: 'ts' },
    plugins: [
      {
        name: 'release',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^release:$/ }, ({ path }) => ({ path, namespace: 'release' }));
          onLoad({ filter: /.*/, namespace: 'release' }, () => ({
            contents: release,
            resolveDir: source,
          }));
        },
      },
      absentPackages,
    ],
  });
  return result.outputFiles[0]?.text ?? '';
}

/** What is known of the sandbox already is written down; only what makes one is imported. */
function entry(server: Server | undefined, withServer: boolean): string {
  const { origin, failureNotice, environment = {}, path = '' } = server ?? {};
  const isServed = withServer && server !== undefined;
  const sandbox = isServed ? `{ create, ...${JSON.stringify({ origin, failureNotice })} }` : 'undefined';
  return `
    import './worker/jitless${extension}';
    import { start } from './worker/start${extension}';
    import * as release from 'release:';
    ${isServed ? `import { create } from ${JSON.stringify(path)};` : ''}
    export * from 'release:';
    start({ release, environment: ${JSON.stringify(environment)}, sandbox: ${sandbox} });
  `;
}
