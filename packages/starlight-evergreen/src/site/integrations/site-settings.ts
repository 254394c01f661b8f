import type { AstroIntegration } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import { addHeadingAddresses } from '../heading-addresses.ts';
import { redirects } from '../redirects.ts';

/** Settings of Astro that the pages need, where the site does not say otherwise. */
export function siteSettings(docs: DocsConfig, root: string): AstroIntegration {
  return {
    name: 'starlight-evergreen/site-settings',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        const { build = {} } = config.vite;
        addHeadingAddresses(config.markdown.processor);
        const short = redirects(
          `${root}/src/content/docs`,
          docs.releases.map(({ slug }) => slug),
        );
        updateConfig({
          redirects: { ...short, ...config.redirects },
          // Scripts and styles in files of their own are cached once for all pages, and let the security policy name no
          // inline code.
          ...(config.build.inlineStylesheets === 'auto' && {
            build: { inlineStylesheets: 'never' as const },
          }),
          vite: {
            // What is bundled may ask for virtual modules; Node could not.
            ssr: { noExternal: ['starlight-evergreen'] },
            build: {
              // What is empty is no file at all: see `pageScript`.
              ...(build.assetsInlineLimit === undefined && {
                assetsInlineLimit: (_path: string, content: Buffer) => content.length === 0,
              }),
              // Astro writes such a directive into each page for itself.
              rolldownOptions: { checks: { moduleLevelDirective: false } },
            },
          },
        });
      },
    },
  };
}
