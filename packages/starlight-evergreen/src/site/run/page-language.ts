import type { PlaygroundManifest } from '../../playground/bundle/manifest.ts';
import type { Language } from '../../playground/language/language.ts';
import { releaseOfCode } from '../../sandbox/release-of-code.ts';
import { CompilerWorker } from './compiler-worker.ts';
import { Once } from './once.ts';

const manifest = new Once<PlaygroundManifest>();
let compiler: CompilerWorker | undefined;

/**
 * The compiler for one editor of the page, with the types of a release. All editors share one worker, which is started with the
 * first.
 * @param release - its id; without one, the release that the code imports from
 * @param onLost - called when the compiler finds no end and is stopped; the next call starts another one
 * @throws when the worker or the types cannot be loaded; the next call tries it again
 */
export async function openPageLanguage(
  release: string | undefined,
  code: string,
  onLost: () => void,
): Promise<Language> {
  const { worker, releases } = await manifest.value(readManifest);
  const found = releases.find(({ id }) => id === release) ?? releaseOfCode(releases, code);
  if (found === undefined) throw new Error('The site has no release.');
  if (compiler === undefined || compiler.isLost) compiler = new CompilerWorker(worker);
  return compiler.open(found.types, onLost);
}

async function readManifest(): Promise<PlaygroundManifest> {
  const module = await import('virtual:playground-manifest');
  return module.default;
}
