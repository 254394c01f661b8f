import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { checkOptions } from './src/check-options.ts';
import { loadConfig } from './src/load-config.ts';
import { builtSite } from './src/site/integrations/built-site.ts';
import { checkedPages } from './src/site/integrations/checked-pages.ts';
import { contentStore } from './src/site/integrations/content-store.ts';
import { regenerate } from './src/site/integrations/regenerate.ts';
import { runAssets } from './src/site/run/assets.ts';
import { pagePolicy } from './src/site/security/headers.ts';
import { redirects } from './src/site/redirects.ts';
import { sidebar } from './src/site/sidebar.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const config = await loadConfig(root);
const { site, releases } = config;

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  redirects: redirects(
    `${root}/src/content/docs`,
    releases.map(({ slug }) => slug),
  ),
  // Scripts and styles in files of their own are cached once for all pages, and let the security policy name no inline code.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    checkedPages(checkOptions(config, root)),
    starlight({
      title: site.title,
      description: site.description,
      favicon: '/favicon.svg',
      logo: { src: './src/site/logo.svg', alt: '' },
      sidebar: sidebar(releases),
      customCss: ['theme', 'hovers', 'model', 'models', 'landing', 'run'].map(
        (name) => `./src/site/styles/${name}.css`,
      ),
      components: {
        PageTitle: './src/site/components/PageTitle.astro',
        MarkdownContent: './src/site/components/MarkdownContent.astro',
      },
      head: [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy } }],
      credits: false,
      lastUpdated: false,
      pagination: false,
    }),
    runAssets(config),
    contentStore(),
    regenerate(releases.map(({ slug }) => slug)),
    builtSite(),
  ],
});
