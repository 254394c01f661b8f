import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkOptions } from '../../blocks/check-options.ts';
import { PackageFingerprints } from '../../blocks/package-fingerprint.ts';
import { LeftFiles } from '../kept/left-files.ts';
import type { PluginFacts } from '../plugin-facts.ts';
import { BuiltPages } from '../links/built-pages.ts';
import { runAssets } from '../run/assets.ts';
import { playgroundAssets } from '../run/playground-assets.ts';
import { IndexFile } from '../search/index-file.ts';
import { builtSite } from './built-site.ts';
import { checkedPages } from './checked-pages.ts';
import { contentStore } from './content-store.ts';
import { hoverFiles } from './hover-files.ts';
import { keptPages } from './kept-pages.ts';
import { leftFiles } from './left-files.ts';
import { markdownTwins } from './markdown-twins.ts';
import { modelAliases } from './model-aliases.ts';
import { pageRoutes } from './page-routes.ts';
import { pageScript } from './page-script.ts';
import { pageStyles } from './page-styles.ts';
import { playgroundModule } from './playground-module.ts';
import { regenerate } from './regenerate.ts';
import { rootFiles } from './root-files.ts';
import { siteSearch } from './site-search.ts';
import { siteSettings } from './site-settings.ts';
import { socialCards } from './social-cards.ts';
import { typePages } from './type-pages.ts';
import { virtualModules } from './virtual-modules.ts';

/** The parts of the plugin that Astro runs. */
export function integrationsOf(facts: PluginFacts): AstroIntegration[] {
  const { docs, project, options, favicon } = facts;
  const { cards } = options;
  const search = new IndexFile(docs, project);
  const pages = new BuiltPages();
  const packages = new PackageFingerprints();
  const left = new LeftFiles(join(project.root, '.cache/left-files.json'));
  return [
    virtualModules(docs, project),
    pageScript(),
    pageStyles(),
    siteSettings(docs, project.root),
    checkedPages({ ...checkOptions(docs, project.root), packages }, docs),
    runAssets(docs),
    playgroundAssets(docs, packages),
    typePages(),
    contentStore(),
    regenerate(docs, project.root),
    markdownTwins(facts, left),
    modelAliases(docs, project.root, left),
    playgroundModule(docs, project, search),
    pageRoutes(project, docs),
    keptPages(docs, project.root, search),
    rootFiles({ favicon, background: cards === false ? '#ffffff' : cards.background }),
    ...(cards === false ? [] : [socialCards(project.root, cards, pages, left)]),
    hoverFiles(pages, left),
    leftFiles(left),
    siteSearch(search),
    atTheEnd(builtSite(options, search, pages)),
  ];
}

/** Those that Starlight adds, such as the sitemap, come after a plugin's; this one looks at what all of them have written. */
function atTheEnd(integration: AstroIntegration): AstroIntegration {
  return {
    name: `${integration.name}/last`,
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ integrations: [integration] });
      },
    },
  };
}
