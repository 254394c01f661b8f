import { surveySite } from './pages/survey.ts';
import { testKeptDrafts } from './suite/attacks/drafts.ts';
import { testLinks } from './suite/attacks/links.ts';
import { testBlocks } from './suite/blocks.ts';
import { testEditing } from './suite/editing.ts';
import { testEngines } from './suite/engines.ts';
import { testLooks } from './suite/looks.ts';
import { testMemory } from './suite/memory.ts';
import { testPresses } from './suite/presses.ts';
import { testNetwork } from './suite/network.ts';
import { testOffline } from './suite/offline.ts';
import { testPlayground } from './suite/playground.ts';
import { testSandboxes } from './suite/sandboxes.ts';
import { testIsolation } from './suite/isolation.ts';
import { testLoading } from './suite/loading.ts';
import { testLimits } from './suite/limits.ts';

export { pageFile, sitePages } from './pages/built-pages.ts';
export { RunBlock } from './run-block.ts';
export { siteServer } from './serve/site-server.ts';

/** What a site's suite does beyond what it finds out by itself. */
export interface SiteTests {
  /** Addresses to look at beside those that the suite chooses. @example ['/guides/quickstart/?tab=2'] */
  alsoLookAt?: readonly string[];
}

/**
 * Declares the tests of a built site: every block of every page runs, what is printed is what the page says, a model's value
 * passes its schema, every kind of page is accessible and fits a phone, and code on a page cannot get out of it.
 *
 * @example
 * ```ts
 * // tests/site.spec.ts
 * import { testSite } from 'starlight-evergreen/testing';
 *
 * testSite();
 * ```
 */
export function testSite({ alsoLookAt = [] }: SiteTests = {}): void {
  const survey = surveySite();
  testLooks([...new Set([...survey.kinds.map(({ address }) => address), ...alsoLookAt])]);
  testPresses(survey);
  testEngines(survey);
  const [first] = survey.runs;
  if (first !== undefined) {
    const pages = { block: first.address, playground: survey.playground };
    for (const declare of [testNetwork, testIsolation]) declare(pages);
    for (const declare of [
      testEditing,
      testLimits,
      testMemory,
      testOffline,
      testLoading,
      testKeptDrafts,
      testSandboxes,
    ])
      declare(first.address);
    if (survey.playground !== undefined) testLinks(survey.playground);
  }
  if (survey.playground !== undefined) testPlayground(survey.playground);
  testBlocks(survey.current.filter((address) => address !== survey.playground));
}
