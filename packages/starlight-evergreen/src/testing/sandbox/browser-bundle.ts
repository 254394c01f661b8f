import { isBuiltin } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { build, type Metafile, type Plugin } from 'esbuild';

/** What a module is in a browser, or the modules of Node that it cannot have there. */
export type BrowserBundle = { code: string } | { builtins: BuiltinImport[] };

export interface BuiltinImport {
  name: string;
  /** Files from the sandbox's module to the one that imports it. */
  chain: string[];
}

const globalName = 'sandboxModule';

/**
 * Bundles a sandbox for a browser, as the site does.
 * @param path - absolute
 */
export async function bundleForBrowser(path: string): Promise<BrowserBundle> {
  const { metafile, outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    globalName,
    target: 'es2022',
    logLevel: 'silent',
    plugins: [leaveBuiltins],
  });
  const builtins = builtinsOf(metafile);
  return builtins.length > 0 ? { builtins } : { code: outputFiles[0]?.text ?? '' };
}

/** Otherwise the bundle ends at the first, and only that one is told. */
const leaveBuiltins: Plugin = {
  name: 'leave-builtins',
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z]/ }, ({ path }) => (isBuiltin(path) ? { path, external: true } : undefined));
  },
};

function builtinsOf({ inputs, outputs }: Metafile): BuiltinImport[] {
  const entry = Object.values(outputs).find(({ entryPoint }) => entryPoint !== undefined)?.entryPoint ?? '';
  const found: BuiltinImport[] = [];
  const seen = new Set([entry]);
  const queue = [[entry]];
  for (const chain of queue) {
    for (const { path, external } of inputs[chain.at(-1) ?? '']?.imports ?? []) {
      if (external === true) {
        if (isBuiltin(path)) found.push({ name: path, chain });
      } else if (!seen.has(path)) {
        seen.add(path);
        queue.push([...chain, path]);
      }
    }
  }
  return found;
}

/** What a browser's worker has and JavaScript itself has not, as far as a sandbox may need it. */
const webGlobals = [
  'AbortController',
  'AbortSignal',
  'Blob',
  'Event',
  'EventTarget',
  'FormData',
  'Headers',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'URL',
  'URLSearchParams',
  'WritableStream',
  'atob',
  'btoa',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'performance',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
  'structuredClone',
];

/**
 * Runs a bundle where there is nothing of Node's.
 * @returns what the module exports
 * @throws the error that the module throws there
 */
export function runAsInBrowser(code: string): unknown {
  const globals = Object.fromEntries(webGlobals.map((name) => [name, Reflect.get(globalThis, name)]));
  const context = createContext({ ...globals });
  runInContext('globalThis.self = globalThis;', context);
  // A bundle declares its global with `var`.
  return runInContext(`${code}\n${globalName};`, context);
}
