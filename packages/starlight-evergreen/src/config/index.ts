import type { DocsConfigInput } from './docs.ts';

export type { DocsConfig, DocsConfigInput, ReleaseConfig } from './docs.ts';
export type { ModuleRelease } from './module-release.ts';
export type { PackageRelease } from './package-release.ts';
export { parseConfig } from './parse-config.ts';

/**
 * What `docs.config.ts` exports by default. It gives editors the types; the config is checked when it is read.
 *
 * @example
 * export default defineDocs({
 *   releases: [{ id: 'acme-sdk', label: 'acme-sdk 2', slug: 'reference', package: 'acme-sdk', client: 'Acme' }],
 * });
 */
export function defineDocs(config: DocsConfigInput): DocsConfigInput {
  return config;
}
