import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** A title may be told for each language; the Markdown is in the first of them. */
export function siteTitle(title: StarlightUserConfig['title']): string {
  return typeof title === 'string' ? title : (Object.values(title)[0] ?? '');
}
