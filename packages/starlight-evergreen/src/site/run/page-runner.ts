import type { ReleaseFiles } from '../../runner/bundle/manifest.ts';
import type { Runner } from '../../runner/page/runner.ts';
import { releaseOfCode } from '../../sandbox/release-of-code.ts';
import { Once } from './once.ts';

const runner = new Once<Runner>();

/** The one runner of the page, for all its blocks. It is loaded when a first run is likely. */
export function pageRunner(): Promise<Runner> {
  return runner.value(openRunner);
}

async function openRunner(): Promise<Runner> {
  const [{ Runner }, { default: manifest }] = await Promise.all([
    import('../../runner/page/runner.ts'),
    import('virtual:run-manifest'),
  ]);
  return new Runner(manifest);
}

/** The release that code runs with. @param id of the release; without one, it is the first that the code imports from */
export async function releaseFor(id: string | undefined, code: string): Promise<ReleaseFiles | undefined> {
  const { default: manifest } = await import('virtual:run-manifest');
  return manifest.releases.find((release) => release.id === id) ?? releaseOfCode(manifest.releases, code);
}
