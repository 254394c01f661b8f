import type { StarlightUserConfig } from '@astrojs/starlight/types';

type Components = NonNullable<StarlightUserConfig['components']>;

/** Components of Starlight that this package has its own of. */
const names = ['Header', 'Search', 'Sidebar', 'PageTitle', 'MarkdownContent', 'Footer'] as const;

/**
 * The site's components with those of this package. One that the site, or a plugin before this one, replaces already stays,
 * and whoever did it is told how to have both.
 */
export function componentOverrides(
  components: Components = {},
  logger: { warn(message: string): void },
): Components {
  const result = { ...components };
  for (const name of names) {
    const file = `starlight-evergreen/components/${name}.astro`;
    if (result[name] === undefined) result[name] = file;
    else {
      logger.warn(
        `The component ${name} is replaced by ${result[name]}. What this plugin adds to it is missing unless that component renders its own: import ${name} from '${file}';`,
      );
    }
  }
  return result;
}
