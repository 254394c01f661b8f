import type { Crumb } from './breadcrumbs.ts';

/**
 * The way to a page for search engines, as JSON-LD (https://schema.org/BreadcrumbList). It is data, which the content security
 * policy has no say in; names come from an SDK, so no `<` may end the element that holds it.
 *
 * @param site address of the site.
 */
export function breadcrumbList(crumbs: readonly Crumb[], site: URL): string {
  const steps = crumbs.flatMap(({ label, href }) => (href === undefined ? [] : [{ label, href }]));
  const list = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: new URL(href, site).href,
    })),
  };
  return JSON.stringify(list).replaceAll('<', '\\u003c');
}
