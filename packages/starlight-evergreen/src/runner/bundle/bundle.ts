import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import type { DocsConfig } from '../../config/index.ts';
import { frameAddress, frameDocument } from './frame-document.ts';
import type { Manifest, ReleaseFiles } from './manifest.ts';
import { slimSucrase } from './slim-sucrase.ts';
import { readExports, type ReleaseExports } from './release.ts';

/** Everything that the site serves for the runner. */
export interface RunnerBundle {
  manifest: Manifest;
  /** Text of each file by its address. */
  files: Map<string, string>;
}

/** Schemas in one file: fewer files are cached better, smaller ones arrive sooner. */
const schemasPerFile = 2500;

const source = join(import.meta.dirname, '..');

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
 * @throws esbuild's error when something cannot be bundled
 */
export async function bundleRunner({ releases }: DocsConfig, root: string): Promise<RunnerBundle> {
  const files = new Map<string, string>();
  const add = (name: string, text: string): string => {
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
    const url = `/_astro/run-${name}.${hash}.js`;
    files.set(url, text);
    return url;
  };
  const script = await build({
    ...common,
    entryPoints: [join(source, 'frame/frame.ts')],
    format: 'esm',
    plugins: [slimSucrase],
  });
  const frameScript = add('frame', script.outputFiles[0]?.text ?? '');
  files.set(frameAddress, frameDocument);
  const bundled = await Promise.all(
    releases.map(async (release, index) => {
      const found = await readExports(release, root);
      return [release.id, await bundleRelease(found, (part, text) => add(`${index}-${part}`, text))] as const;
    }),
  );
  return { manifest: { frame: frameAddress, frameScript, releases: Object.fromEntries(bundled) }, files };
}

async function bundleRelease(
  { specifier, code, codec, classes, schemas }: ReleaseExports,
  add: (part: string, text: string) => string,
): Promise<ReleaseFiles> {
  const part = async (name: string, names: readonly string[] | '*', sandbox: boolean): Promise<string> =>
    add(name, await bundleWorker(code, names, sandbox));
  const slices = Array.from({ length: Math.ceil(schemas.length / schemasPerFile) }, (_, index) =>
    schemas.slice(index * schemasPerFile, (index + 1) * schemasPerFile),
  );
  return {
    specifier,
    codec,
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

/** A worker with a part of a release. Blocks import the release from the worker's own address: it is the same module. */
async function bundleWorker(code: string, names: readonly string[] | '*', sandbox: boolean): Promise<string> {
  const exports = names === '*' ? '*' : `{ ${names.join(', ')} }`;
  const result = await build({
    ...common,
    format: 'esm',
    stdin: { contents: entry(sandbox), resolveDir: source, loader: 'ts' },
    plugins: [
      {
        name: 'release',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^release:$/ }, ({ path }) => ({ path, namespace: 'release' }));
          onLoad({ filter: /.*/, namespace: 'release' }, () => ({
            contents: `export ${exports} from ${JSON.stringify(code)};`,
            resolveDir: source,
          }));
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? '';
}

function entry(sandbox: boolean): string {
  const withSandbox = sandbox
    ? `import { sandbox } from './worker/sandbox.ts';`
    : 'const sandbox = undefined;';
  return `
    import './worker/jitless.ts';
    import { environment } from '../../../../src/sandbox/environment.ts';
    import { start } from './worker/start.ts';
    import * as release from 'release:';
    ${withSandbox}
    export * from 'release:';
    start({ release, environment, sandbox });
  `;
}
