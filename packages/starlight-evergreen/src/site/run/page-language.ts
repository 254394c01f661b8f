import { type Remote, releaseProxy, wrap } from 'comlink';
import type { Language } from '../../playground/language/language.ts';
import type { PlaygroundManifest } from '../../playground/bundle/manifest.ts';
import type { Compiler } from '../../playground/worker/worker.ts';
import { releaseOfCode } from '../../sandbox/release-of-code.ts';

interface Opened {
  manifest: PlaygroundManifest;
  compiler: Remote<Compiler>;
}

let opened: Promise<Opened> | undefined;

/**
 * The compiler for one editor of the page, with the types of a release. All editors share one worker, which is started with the first.
 * @param release - its id; without one, the release that the code imports from
 * @throws when the worker or the types cannot be loaded; the next call tries it again
 */
export async function openPageLanguage(release: string | undefined, code: string): Promise<Language> {
  const { manifest, compiler } = await openCompiler();
  const found = manifest.releases.find(({ id }) => id === release) ?? releaseOfCode(manifest.releases, code);
  if (found === undefined) throw new Error('The site has no release.');
  return overWire(await compiler.open(found.types));
}

async function openCompiler(): Promise<Opened> {
  opened ??= open();
  try {
    return await opened;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

async function open(): Promise<Opened> {
  const { default: manifest } = await import('virtual:playground-manifest');
  const worker = new Worker(manifest.worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The compiler could not be started.')), {
      once: true,
    });
  });
  const compiler = wrap<Compiler>(worker);
  // A worker that cannot be loaded answers nothing.
  await Promise.race([compiler.ready(), failed]);
  return { manifest, compiler };
}

/** What is asked of the worker, with its end. */
function overWire(remote: Remote<Language>): Language {
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
      void remote.close();
      remote[releaseProxy]();
    },
  };
}
