import type { ProjectFacts, ProjectRelease } from '../../playground/project/project-facts.ts';
import type { SandboxScenario } from '../../sandbox/contract.ts';

/** What the playground, and the links to it, know of the site. It is plain data. */
export interface PlaygroundFacts extends ProjectFacts {
  /** Address of the playground's page. */
  address: string;
  /** Address of its examples; absent on a site whose blocks do not run. */
  examples?: string;
  /** What an empty editor begins with. */
  starter: string;
  /** What an empty editor runs against: the scenario that most examples begin with. */
  scenario?: string;
  /** In the order of the config. */
  releases: readonly PlaygroundRelease[];
}

export interface PlaygroundRelease extends ProjectRelease {
  scenarios: readonly SandboxScenario[];
}
