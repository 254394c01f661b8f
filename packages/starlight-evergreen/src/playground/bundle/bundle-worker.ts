import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { toolVersion } from '../../blocks/options.ts';
import { installedVersion } from '../../files/find-package.ts';
import { writeWhole } from '../../files/write-whole.ts';

const folder = import.meta.dirname;
/** Source is `.ts`, a packed file `.js`. */
const extension = extname(import.meta.filename);

/** What the compiler asks Node for, and does without in a browser. */
const nodeModules = ['fs', 'path', 'os', 'inspector', 'perf_hooks', 'crypto', 'source-map-support'];

const options = {
  bundle: true,
  write: false,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  legalComments: 'none',
  logLevel: 'silent',
} as const;

/**
 * The worker of the editor, with TypeScript in it, as one script. TypeScript is large, so it is bundled once and then kept.
 * @param cacheDir - folder of what is kept
 */
export async function bundleWorker(cacheDir: string): Promise<string> {
  const compiler = await compilerBundle(cacheDir);
  const worker = await build({
    ...options,
    entryPoints: [join(folder, `../worker/worker${extension}`)],
    plugins: [
      {
        name: 'compiler',
        setup({ onResolve, onLoad }) {
          // It stands before the worker's own code, in the same script.
          onResolve({ filter: /^typescript$/ }, ({ path }) => ({ path, namespace: 'compiler' }));
          onLoad({ filter: /.*/, namespace: 'compiler' }, () => ({ contents: 'module.exports = self.ts;' }));
        },
      },
    ],
  });
  return `${compiler}${worker.outputFiles[0]?.text ?? ''}`;
}

async function compilerBundle(cacheDir: string): Promise<string> {
  const versions = [toolVersion('typescript'), installedVersion('esbuild', folder), options, nodeModules];
  const key = createHash('sha256').update(JSON.stringify(versions)).digest('hex').slice(0, 16);
  const kept = join(cacheDir, `compiler-${key}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: "self.ts = require('typescript');", resolveDir: folder },
    external: nodeModules,
  });
  const text = outputFiles[0]?.text ?? '';
  writeWhole(kept, text);
  return text;
}
