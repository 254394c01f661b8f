import type { DocsConfig, ReleaseConfig } from '../../../config/index.ts';
import { parseConfig } from '../../../config/index.ts';
import type { Reference } from '../../model.ts';
import type { LoadedRelease } from '../../read/index.ts';
import { noRules } from '../../testing/reference.ts';
import { createSampler } from '../../sample/sampler.ts';
import { type PageContext, type PageContextOptions, createPageContext } from '../page-context.ts';
import { examplesOf } from '../examples.ts';
import { createLinks } from '../links.ts';

/** A config with one release, the keys given added to it. */
export function configOf(release: object): ReleaseConfig {
  const common = { id: 'test', label: 'Shop SDK', slug: 'shop', package: 'shop-sdk' };
  const { releases }: DocsConfig = parseConfig({
    values: './values.ts',
    releases: [
      { ...common, ...release },
      { ...common, id: 'other', slug: 'other' },
    ],
  });
  const [config] = releases;
  if (!config) throw new Error('a config has at least one release');
  return config;
}

/** A reference as a release that was read without any finding. */
export function releaseOf(reference: Reference, config: object = {}): LoadedRelease {
  return {
    config: configOf(config),
    reference,
    schemas: new Map(),
    exported: {},
    codec: 'wire',
    comparison: { fields: 0, agreed: 0, agreedByDefault: 0 },
    allowed: [],
    problems: [],
  };
}

export function contextOf(
  reference: Reference,
  config: object = {},
  options: Partial<PageContextOptions> = {},
): PageContext {
  const release = releaseOf(reference, config);
  const sampler = createSampler(reference, noRules);
  return createPageContext(release, {
    links: createLinks(reference, release.config.slug),
    examples: new Map(
      Object.values(reference.models).map((model) => [
        model.name,
        examplesOf(model, reference, sampler, new Map()),
      ]),
    ),
    otherReleases: new Map(),
    ...options,
  });
}
