import { toolVersion } from '../../blocks/options.ts';
import { starters } from '../../blocks/starters.ts';
import type { DocsConfig, ReleaseConfig } from '../../config/index.ts';
import { releasesWithPages } from '../../config/earlier.ts';
import { releaseRoot } from '../../config/release-root.ts';
import type { FindBlock } from '../expressive-code/lookup.ts';
import { installedVersion } from '../../files/find-package.ts';
import { packageName } from '../../files/package-name.ts';
import { type RunRelease, specifierOf } from '../../sandbox/sandboxes.ts';
import type { Project } from '../project.ts';
import type { PlaygroundFacts, PlaygroundRelease } from './facts.ts';

/** Where `starlight-evergreen sandbox` serves unless told otherwise. */
const served = 'http://localhost:4111';

/** What only the site's build knows. */
export interface BuildFacts {
  /** The releases with their sandboxes. */
  running: readonly RunRelease[];
  /** Address of the examples, where there are some. */
  examples: string | undefined;
  /** Scenario that an empty editor runs against. */
  scenario: string | undefined;
  find: FindBlock;
}

/** Reads what the playground knows of a site. */
export function readFacts(
  config: DocsConfig,
  { root, playground }: Pick<Project, 'root' | 'playground'>,
  { running, examples, scenario, find }: BuildFacts,
): PlaygroundFacts {
  const nodeTypes = installedVersion('@types/node', root);
  return {
    address: playground,
    ...(examples !== undefined && { examples }),
    ...(scenario !== undefined && { scenario }),
    starter: starterOf(config.releases[0], find),
    typescript: toolVersion('typescript'),
    ...(nodeTypes !== undefined && { nodeTypes }),
    releases: releasesWithPages(config).map((release) =>
      releaseFacts(
        release,
        root,
        running.find(({ id }) => id === release.id),
      ),
    ),
  };
}

function releaseFacts(
  release: ReleaseConfig,
  root: string,
  running: RunRelease | undefined,
): PlaygroundRelease {
  const { sandbox } = running ?? {};
  const name = 'package' in release ? packageName(release.package) : undefined;
  const version = name === undefined ? undefined : installedVersion(name, releaseRoot(release, root));
  const servingNote = sandbox?.servingNote?.(served);
  return {
    id: release.id,
    label: release.label,
    specifier: specifierOf(release),
    ...(name !== undefined && version !== undefined && { package: { name, version } }),
    environment: sandbox?.environment ?? {},
    scenarios: sandbox?.scenarios.map(({ id, sentence }) => ({ id, sentence })) ?? [],
    ...(servingNote !== undefined && { servingNote }),
  };
}

/** A client where one can be made of nothing, else what can be imported. What does not compile is not written for anybody. */
function starterOf(release: ReleaseConfig | undefined, find: FindBlock): string {
  const written = release === undefined ? [] : starters(release);
  const compiles = (code: string): boolean => find(code, 'ts')?.errors.length === 0;
  // A block without code cannot be rendered.
  return written.find(compiles) ?? '// Write code here.\n';
}
