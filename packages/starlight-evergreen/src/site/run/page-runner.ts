import manifest from 'virtual:run-manifest';
import type { ReleaseFiles } from '../../runner/bundle/manifest.ts';
import { Runner } from '../../runner/page/runner.ts';
import { releaseOfCode } from '../../sandbox/release-of-code.ts';

let runner: Runner | undefined;

/** The one runner of the page, for all its blocks. */
export function pageRunner(): Runner {
  return (runner ??= new Runner(manifest));
}

/** The release that code runs with. @param id of the release; without one, it is the first that the code imports from */
export function releaseFor(id: string | undefined, code: string): ReleaseFiles | undefined {
  return manifest.releases.find((release) => release.id === id) ?? releaseOfCode(manifest.releases, code);
}
