import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { checkOptions } from './src/check-options.ts';
import { generatedFolders } from './src/authored-pages.ts';
import { changesEntries } from './src/drift/changes.ts';
import { loadConfig } from './src/load-config.ts';
import { editBase } from './src/site/edit-link.ts';
import { builtSite } from './src/site/integrations/built-site.ts';
import { checkedPages } from './src/site/integrations/checked-pages.ts';
import { contentStore } from './src/site/integrations/content-store.ts';
import { markdownTwins } from './src/site/integrations/markdown-twins.ts';
import { regenerate } from './src/site/integrations/regenerate.ts';
import { runAssets } from './src/site/run/assets.ts';
import { pagePolicy } from './src/site/security/headers.ts';
import { ranking } from './src/site/search-ranking.ts';
import { redirects } from './src/site/redirects.ts';
import { sidebar } from './src/site/sidebar.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const config = await loadConfig(root);
const { site, releases } = config;
const baseUrl = editBase(site.repository, process.env);
const navigation = sidebar(releases, changesEntries(config, root));

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  redirects: redirects(
    `${root}/src/content/docs`,
    releases.map(({ slug }) => slug),
  ),
  // Scripts and styles in files of their own are cached once for all pages, and let the security policy name no inline code.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro writes such a directive into each page for itself.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  integrations: [
    checkedPages(checkOptions(config, root)),
    starlight({
      title: site.title,
      description: site.description,
      favicon: '/favicon.svg',
      logo: { src: './src/site/logo.svg', alt: '' },
      sidebar: navigation,
      customCss: [
        'theme',
        'sidebar',
        'blocks',
        'hovers',
        'model',
        'models',
        'landing',
        'run',
        'reading',
        'guides',
        'diagrams',
        'print',
      ].map((name) => `./src/site/styles/${name}.css`),
      components: {
        PageTitle: './src/site/components/PageTitle.astro',
        MarkdownContent: './src/site/components/MarkdownContent.astro',
        Footer: './src/site/components/Footer.astro',
      },
      head: [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy } }],
      credits: false,
      lastUpdated: false,
      pagefind: { ranking },
      routeMiddleware: './src/site/route-data.ts',
      ...(baseUrl !== undefined && { editLink: { baseUrl } }),
    }),
    runAssets(config),
    contentStore(),
    regenerate(generatedFolders(config)),
    markdownTwins({ config, root, sidebar: navigation }),
    builtSite(),
  ],
});
