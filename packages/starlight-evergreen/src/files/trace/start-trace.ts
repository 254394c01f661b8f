import fs from 'node:fs';
import { isBuiltin, registerHooks, syncBuiltinESMExports } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageName } from '../package-name.ts';
import { answerTo } from './answers.ts';
import { onLoading } from './loads.ts';
import { Trace } from './trace.ts';

const reads = {
  content: ['readFileSync', 'readFile', 'openSync', 'open', 'createReadStream'],
  names: ['readdirSync', 'readdir', 'opendirSync', 'opendir'],
  kind: ['existsSync', 'exists', 'statSync', 'stat', 'lstatSync', 'lstat', 'accessSync', 'access'],
  target: ['realpathSync', 'realpath', 'readlinkSync', 'readlink'],
} as const;
const writes = ['writeFileSync', 'rmSync', 'unlinkSync', 'rmdirSync', 'mkdirSync'] as const;

/**
 * Notes from now on what this process is told of files: by Node's functions, whoever calls them, and by its loader of
 * modules. No list of inputs that somebody keeps by hand is ever whole: TypeScript looks for packages in places that
 * nobody names, and a module of the project may read what it likes.
 */
export function startTrace(): Trace {
  const trace = new Trace();
  const isOver = (): boolean => trace.isOver;
  for (const functions of [fs, fs.promises]) {
    for (const question of ['content', 'names', 'kind', 'target'] as const)
      for (const name of reads[question])
        before(functions, name, (path) => trace.asks(question, path), isOver);
    for (const name of writes) after(functions, name, (path) => trace.wrote(path, false), isOver);
    // Whole files are moved to their place.
    const moved: Told = (from, to) => {
      trace.wrote(from, false);
      if (to !== undefined) trace.wrote(to, true);
    };
    after(functions, 'renameSync', moved, isOver);
  }
  for (const functions of [fs.realpathSync, fs.realpath])
    before(functions, 'native', (path) => trace.asks('target', path), isOver);
  syncBuiltinESMExports();
  onLoading((path) => {
    if (!trace.isOver) trace.loads(path);
  });
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      if (!trace.isOver && found.url.startsWith('file:'))
        noteModule(trace, fileURLToPath(found.url), specifier, context.parentURL);
      return found;
    },
  });
  return trace;
}

/** What the loader asks inside of Node: the module, the manifests that it belongs to, and packages nearer than the found one. */
function noteModule(trace: Trace, path: string, specifier: string, parent: string | undefined): void {
  trace.loads(path);
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    trace.asks('content', manifest);
    if (dirname(folder) === folder || answerTo('kind', manifest) === 'file') break;
  }
  if (/^(?:[./#]|file:)/.test(specifier) || isBuiltin(specifier) || parent?.startsWith('file:') !== true)
    return;
  const name = packageName(specifier);
  for (let folder = dirname(fileURLToPath(parent)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    trace.asks('kind', candidate);
    if (dirname(folder) === folder || answerTo('kind', candidate) === 'folder') break;
  }
}

type Told = (path: string, second?: string) => void;

function before(functions: object, name: string, tell: Told, isOver: () => boolean): void {
  replace(functions, name, (work, args) => {
    if (isOver()) return work();
    const path = pathOf(args[0]);
    if (path !== undefined) tell(path);
    return work();
  });
}

function after(functions: object, name: string, tell: Told, isOver: () => boolean): void {
  replace(functions, name, (work, args) => {
    const result = work();
    if (isOver()) return result;
    const path = pathOf(args[0]);
    if (path !== undefined) tell(path, pathOf(args[1]));
    return result;
  });
}

function replace(
  functions: object,
  name: string,
  around: (work: () => unknown, args: readonly unknown[]) => unknown,
): void {
  const original: unknown = Reflect.get(functions, name);
  if (typeof original !== 'function') return;
  const replacement = function (this: unknown, ...args: unknown[]): unknown {
    return around(() => Reflect.apply(original, this, args), args);
  };
  Reflect.set(functions, name, Object.assign(replacement, original));
}

/** Undefined for what is no path: a number stands for a file that is open already. */
function pathOf(value: unknown): string | undefined {
  if (typeof value === 'string') return resolve(value);
  return value instanceof URL && value.protocol === 'file:' ? fileURLToPath(value) : undefined;
}
