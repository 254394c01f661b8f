import { type ProxyMarked, type Remote, releaseProxy, transfer, wrap } from 'comlink';
import type { PlaygroundManifest } from '../../playground/bundle/manifest.ts';
import type { Language } from '../../playground/language/language.ts';
import type { Compiler } from '../../playground/worker/compiler.ts';
import { releaseOfCode } from '../../sandbox/release-of-code.ts';
import { Once } from './once.ts';

/** As the worker has it: a language stays there, and the page calls it. */
type WorkerCompiler = Omit<Compiler, 'open'> & { open(address: string): Language & ProxyMarked };

const manifest = new Once<PlaygroundManifest>();
const compiler = new Once<Remote<WorkerCompiler>>();
const packs = new Map<string, Once<void>>();

/**
 * The compiler for one editor of the page, with the types of a release. All editors share one worker, which is started with the
 * first.
 * @param release - its id; without one, the release that the code imports from
 * @throws when the worker or the types cannot be loaded; the next call tries it again
 */
export async function openPageLanguage(release: string | undefined, code: string): Promise<Language> {
  const { worker, releases } = await manifest.value(readManifest);
  const found = releases.find(({ id }) => id === release) ?? releaseOfCode(releases, code);
  if (found === undefined) throw new Error('The site has no release.');
  const { types } = found;
  const pack = packs.get(types) ?? new Once<void>();
  packs.set(types, pack);
  const started = compiler.value(() => startWorker(worker));
  await pack.value(() => loadPack(types, started));
  return overWire(await (await started).open(types));
}

async function readManifest(): Promise<PlaygroundManifest> {
  const module = await import('virtual:playground-manifest');
  return module.default;
}

async function startWorker(address: string): Promise<Remote<WorkerCompiler>> {
  const worker = new Worker(address);
  const failure = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new Error('The compiler could not be started.'));
    worker.addEventListener('error', fail, { once: true });
  });
  const remote = wrap<WorkerCompiler>(worker);
  // A worker that cannot be loaded answers nothing.
  await Promise.race([remote.ready(), failure]);
  return remote;
}

/** The types arrive while the worker starts. */
async function loadPack(address: string, started: Promise<Remote<WorkerCompiler>>): Promise<void> {
  const load = async (): Promise<ArrayBuffer> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.arrayBuffer();
  };
  const [bytes, remote] = await Promise.all([load(), started]);
  await remote.take(address, transfer(bytes, [bytes]));
}

function overWire(remote: Remote<Language & ProxyMarked>): Language {
  return {
    update: (code, lang) => remote.update(code, lang),
    errors: () => remote.errors(),
    untyped: () => remote.untyped(),
    completions: (position) => remote.completions(position),
    completionInfo: (position, name) => remote.completionInfo(position, name),
    signature: (position) => remote.signature(position),
    info: (position) => remote.info(position),
    renamed: (position) => remote.renamed(position),
    formatted: () => remote.formatted(),
    close: () => {
      void remote.close().then(() => remote[releaseProxy]());
    },
  };
}
