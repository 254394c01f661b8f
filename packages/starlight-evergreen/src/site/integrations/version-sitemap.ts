import type { StarlightUserConfig } from '@astrojs/starlight/types';
import sitemap, { type SitemapOptions } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

type Languages = Pick<StarlightUserConfig, 'locales' | 'defaultLocale'>;

/**
 * The sitemap that Starlight makes, without earlier versions: what search engines are told to list. Starlight makes none
 * where there is one.
 * @param slugs - folders of the earlier versions
 */
export function versionSitemap(slugs: readonly string[], languages: Languages): AstroIntegration {
  return sitemap({
    ...languagesOf(languages),
    filter: (address) => !isBelow(new URL(address).pathname, slugs),
  });
}

function isBelow(path: string, slugs: readonly string[]): boolean {
  return slugs.some((slug) => path.startsWith(`/${slug}/`));
}

/** As Starlight tells them. */
function languagesOf({
  locales = {},
  defaultLocale = 'root',
}: Languages): Pick<SitemapOptions & object, 'i18n'> {
  const entries = Object.entries(locales);
  if (entries.length < 2) return {};
  const languages = entries.map(([name, locale]) => [name, locale?.lang ?? name]);
  return { i18n: { defaultLocale, locales: Object.fromEntries(languages) } };
}
