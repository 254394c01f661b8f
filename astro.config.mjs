import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { checkOptions } from './packages/starlight-evergreen/src/blocks/check-options.ts';
import { generatedFolders } from './packages/starlight-evergreen/src/config/authored-pages.ts';
import { changesEntries } from './packages/starlight-evergreen/src/drift/pages/changes-entries.ts';
import { loadConfig } from './packages/starlight-evergreen/src/config/load-config.ts';
import { editBase } from './packages/starlight-evergreen/src/site/edit-link.ts';
import { builtSite } from './packages/starlight-evergreen/src/site/integrations/built-site.ts';
import { checkedPages } from './packages/starlight-evergreen/src/site/integrations/checked-pages.ts';
import { contentStore } from './packages/starlight-evergreen/src/site/integrations/content-store.ts';
import { markdownTwins } from './packages/starlight-evergreen/src/site/integrations/markdown-twins.ts';
import { pageRoutes } from './packages/starlight-evergreen/src/site/integrations/page-routes.ts';
import { regenerate } from './packages/starlight-evergreen/src/site/integrations/regenerate.ts';
import { runAssets } from './packages/starlight-evergreen/src/site/run/assets.ts';
import { pagePolicy } from './packages/starlight-evergreen/src/site/security/headers.ts';
import { ranking } from './packages/starlight-evergreen/src/site/search-ranking.ts';
import { redirects } from './packages/starlight-evergreen/src/site/redirects.ts';
import { sidebar } from './src/sidebar.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const config = await loadConfig(root);
const { releases } = config;
const site = {
  title: 'Autumn SDK',
  description:
    'Usage-based billing in TypeScript: every type, every field and examples that are proven to work.',
  url: 'https://autumn-sdk-docs.example',
  opening: '/guides/mistakes/',
};
const baseUrl = editBase(undefined, process.env);
/** A style sheet of the engine. */
const style = (name) => `./packages/starlight-evergreen/src/site/styles/${name}.css`;
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
      logo: { src: './src/logo.svg', alt: '' },
      sidebar: navigation,
      customCss: [
        './src/styles/theme.css',
        ...['sidebar', 'blocks', 'hovers', 'model', 'models'].map(style),
        './src/styles/landing.css',
        ...['run', 'reading', 'guides', 'diagrams', 'print'].map(style),
      ],
      components: {
        PageTitle: './packages/starlight-evergreen/src/site/components/PageTitle.astro',
        MarkdownContent: './packages/starlight-evergreen/src/site/components/MarkdownContent.astro',
        Footer: './packages/starlight-evergreen/src/site/components/Footer.astro',
      },
      head: [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy } }],
      credits: false,
      lastUpdated: false,
      pagefind: { ranking },
      routeMiddleware: './packages/starlight-evergreen/src/site/route-data.ts',
      ...(baseUrl !== undefined && { editLink: { baseUrl } }),
    }),
    runAssets(config),
    contentStore(),
    regenerate(generatedFolders(config)),
    markdownTwins({ site, releases, root, sidebar: navigation }),
    builtSite(),
    pageRoutes(),
  ],
});
