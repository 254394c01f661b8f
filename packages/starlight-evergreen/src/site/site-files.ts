import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Settings {
  base: string;
  trailingSlash: string;
  build: { format: string };
}

/** Files that a site has beside its `astro.config`: names that Astro looks for, and the line that is missing. */
const files = [
  {
    names: [
      'src/content.config.ts',
      'src/content.config.mts',
      'src/content.config.js',
      'src/content.config.mjs',
    ],
    line: "export { collections } from 'starlight-evergreen/content';",
  },
  { names: ['ec.config.mjs'], line: "export { default } from 'starlight-evergreen/expressive-code';" },
];

/** Says what a site lacks for its pages to be whole, each with the line to add. */
export function warnOfMissingFiles(
  root: string,
  settings: Settings,
  logger: { warn(message: string): void },
): void {
  for (const { names, line } of files) {
    const name = names.find((each) => existsSync(join(root, each)));
    if (name === undefined) logger.warn(`There is no ${names[0]}. Write it with this line: ${line}`);
    else if (!readFileSync(join(root, name), 'utf8').includes('starlight-evergreen')) {
      logger.warn(
        `${name} does not speak of starlight-evergreen. It needs this line, or what it brings: ${line}`,
      );
    }
  }
  if (settings.base !== '/') {
    logger.warn(`Links of generated pages do not begin with the base ${settings.base}: serve the site at /.`);
  }
  if (settings.trailingSlash === 'never' || settings.build.format === 'file') {
    logger.warn("Links of generated pages end with a slash: set trailingSlash: 'always' in astro.config.");
  }
}
