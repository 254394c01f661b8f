import type { StarlightPlugin, StarlightUserConfig } from '@astrojs/starlight/types';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { earlierReleases } from '../config/earlier.ts';
import { loadConfig } from '../config/load-config.ts';
import { changesEntries } from '../drift/pages/changes-entries.ts';
import { uninstalledVersions } from '../drift/versions/ensure-versions.ts';
import { ProblemError } from '../problem/problem.ts';
import { componentOverrides } from './component-overrides.ts';
import { forPeople } from './fail-build.ts';
import { integrationsOf } from './integrations/index.ts';
import { versionSitemap } from './integrations/version-sitemap.ts';
import { generateWhatIsMissing } from './integrations/regenerate.ts';
import { type EvergreenOptions, type ParsedOptions, parseOptions } from './options.ts';
import type { Project } from './project.ts';
import { withRanking } from './search-ranking.ts';
import { pagePolicy } from './security/headers.ts';
import { siteTitle } from './site-title.ts';
import { warnOfMissingFiles } from './site-files.ts';
import { fillSidebar, type SidebarFacts } from './sidebar/fill.ts';
import { topicsOf } from './sidebar/topics.ts';

export type { EvergreenOptions } from './options.ts';
export { sdkSidebar } from './sidebar/placeholders.ts';

/**
 * The Starlight plugin: pages, components, styles and checks of an SDK's documentation that cannot go stale. What is
 * documented stands in `docs.config.ts`.
 *
 * @example
 * starlight({ title: 'Acme SDK', plugins: [evergreen()], sidebar: ['install', sdkSidebar.reference()] })
 */
export default function evergreen(options: EvergreenOptions = {}): StarlightPlugin {
  return {
    name: 'starlight-evergreen',
    hooks: {
      async 'config:setup'(site) {
        try {
          await setUp(site, options);
        } catch (error) {
          throw forPeople(error);
        }
      },
    },
  };
}

type Site = Parameters<NonNullable<StarlightPlugin['hooks']['config:setup']>>[0];

async function setUp(
  { addIntegration, addRouteMiddleware, astroConfig, command, config, isRestart, logger, updateConfig }: Site,
  options: EvergreenOptions,
): Promise<void> {
  const parsed = parseOptions(options);
  const root = fileURLToPath(astroConfig.root);
  const docs = await loadConfig(root, isRestart);
  warnOfMissingFiles(root, astroConfig, logger);
  if (command === 'dev') await generateWhatIsMissing(docs, root, logger);
  const missing = command === 'preview' ? [] : uninstalledVersions(docs, root);
  if (missing.length > 0) throw new ProblemError(missing);
  const facts: SidebarFacts = {
    releases: docs.releases,
    earlier: earlierReleases(docs),
    hasPages: ({ slug }, folder) => existsSync(join(root, 'src/content/docs', slug, folder)),
    changes: changesEntries(docs, root),
    changesIndex: `/${docs.changes.slug}/`,
    proof: `/${parsed.proof}/`,
    playground: `/${parsed.playground}/`,
  };
  // A topic of what there is not, such as changes, is no tab.
  const written = (config.sidebar ?? []).filter((entry) => fillSidebar([entry], facts).length > 0);
  const project: Project = {
    root,
    title: siteTitle(config.title),
    guides: parsed.guides,
    proof: facts.proof,
    playground: facts.playground,
    sidebar: fillSidebar(written, facts),
    topics: topicsOf(written),
    cards: parsed.cards !== false,
  };
  addRouteMiddleware({ entrypoint: 'starlight-evergreen/route-data' });
  const { title, description, favicon = '/favicon.svg' } = config;
  for (const integration of integrationsOf({
    docs,
    project,
    options: parsed,
    texts: { title, description },
    favicon,
  })) {
    addIntegration(integration);
  }
  const slugs = facts.earlier?.map(({ slug }) => slug) ?? [];
  if (slugs.length > 0 && !astroConfig.integrations.some(({ name }) => name === '@astrojs/sitemap'))
    addIntegration(versionSitemap(slugs, config));
  updateConfig({
    sidebar: config.sidebar && project.sidebar,
    // Before those of the site, which may say otherwise.
    customCss: ['starlight-evergreen/styles', ...(config.customCss ?? [])],
    components: componentOverrides(config.components, logger),
    head: [...(config.head ?? []), ...policyOf(parsed)],
    pagefind: withRanking(config.pagefind),
  });
}

function policyOf({ security }: ParsedOptions): NonNullable<StarlightUserConfig['head']> {
  if (security === false) return [];
  const content = pagePolicy(security.allow);
  return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content } }];
}
