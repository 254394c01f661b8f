import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { CheckerOptions } from '../../blocks/checker.ts';
import { createLookup } from '../../blocks/lookup.ts';
import { releasesWithPages } from '../../config/earlier.ts';
import type { DocsConfig } from '../../config/index.ts';
import { failBuild } from '../fail-build.ts';
import { formatProblem, sortProblems, type Problem } from '../../problem/problem.ts';
import { findingProblems } from '../expressive-code/finding-problems.ts';
import { provideLookup, provideReleasePages } from '../expressive-code/lookup.ts';
import { takeFindings } from '../expressive-code/findings.ts';
import type { ReleasePages } from '../hovers/block-pages.ts';
import { readReleasePages } from '../hovers/release-pages.ts';
import { renderingDigest } from './rendering-digest.ts';

/** Milliseconds after its start in which a server answers first requests. */
const firstRequests = 3000;

/**
 * Gives the Expressive Code plugin its lookup, fails the build when a page shows a block with an unexpected error, and
 * prints such errors in dev.
 */
export function checkedPages(options: CheckerOptions, docs: DocsConfig): AstroIntegration {
  let config: AstroConfig | undefined;
  let flush = (): void => undefined;
  let prepare = (): void => undefined;
  return {
    name: 'starlight-evergreen/checked-pages',
    hooks: {
      'astro:config:setup'({ command, config: current, logger }) {
        // A preview renders nothing; a sync renders the pages that the next build then finds rendered.
        if (command === 'preview') return;
        config = current;
        keyContentCache(current, docs);
        const lookup = createLookup(options);
        flush = () => lookup.flush();
        prepare = () => lookup.prepare(docs.releases.map(moduleOf));
        provideLookup(lookup.find);
        provideReleasePages(keyed(current, readReleasePages(options.root, releasesWithPages(docs))));
        if (command === 'dev') {
          const timer = setInterval(() => {
            for (const problem of problems(current)) logger.error(formatProblem(problem));
          }, 500);
          timer.unref();
        }
        if (command === 'sync') process.once('exit', () => failAtExit(flush, current));
      },
      // The first change of a block then shows as soon as the next one.
      'astro:server:start'() {
        setTimeout(prepare, firstRequests).unref();
      },
      // Markdown is rendered before the build starts, components while it runs.
      'astro:build:start': () => failOnProblems(config),
      'astro:build:done'() {
        flush();
        failOnProblems(config);
      },
    },
  };
}

/** What blocks import of a release. */
function moduleOf(release: DocsConfig['releases'][number]): string {
  return 'package' in release ? release.package : release.import;
}

/** No hook is called at the end of a sync. */
function failAtExit(flush: () => void, config: AstroConfig): void {
  flush();
  try {
    failOnProblems(config);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function failOnProblems(config: AstroConfig | undefined): void {
  if (config === undefined) return;
  const found = problems(config);
  if (found.length === 0) return;
  // Astro keeps rendered Markdown; what was rendered from a faulty block must not be taken for good next time.
  rmSync(new URL('data-store.json', config.cacheDir), { force: true });
  failBuild(found);
}

function problems(config: AstroConfig): Problem[] {
  const root = fileURLToPath(config.root);
  const all = takeFindings().flatMap((finding) => findingProblems(finding, root));
  return sortProblems([...new Map(all.map((problem) => [formatProblem(problem), problem])).values()]);
}

/**
 * Astro renders a page of Markdown again only when its text or the Markdown options change. Types live elsewhere, so
 * their digest is put among the options: a new SDK then gives every page its new hovers.
 */
function keyContentCache({ root, markdown }: AstroConfig, docs: DocsConfig): void {
  Object.assign(markdown.processor.options, { blocksDigest: renderingDigest(fileURLToPath(root), docs) });
}

/** Blocks link to pages: where those are is a part of how a page is rendered. */
function keyed({ markdown }: AstroConfig, pages: ReleasePages[]): ReleasePages[] {
  const hash = createHash('sha256');
  for (const { base, models, methods } of pages)
    hash.update(JSON.stringify([base, [...models], [...methods]]));
  Object.assign(markdown.processor.options, { pagesDigest: hash.digest('base64url') });
  return pages;
}
