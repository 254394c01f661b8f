import type { AstroIntegration, ViteUserConfig } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import { type Alias, readAliases } from '../aliases/aliases.ts';
import { aliasPage, aliasTwin } from '../aliases/alias-page.ts';
import type { LeftFiles } from '../kept/left-files.ts';
import { releasePaths } from '../release-paths.ts';
import { readPageAt } from '../twins/page-files.ts';
import { pageOfTwin, twinAddress } from '../twins/address.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;
type Releases = DocsConfig['releases'];

/**
 * Keeps the addresses of models that another page shows. There are thousands: written in one go they take a second, which
 * as routes of Astro's they would not. In dev they are made when asked for.
 */
export function modelAliases(
  { releases }: Pick<DocsConfig, 'releases'>,
  root: string,
  left: LeftFiles,
): AstroIntegration {
  let origin = '';
  return {
    name: 'starlight-evergreen/model-aliases',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        origin = config.site ?? `http://localhost:${config.server.port}`;
        updateConfig({ vite: { plugins: [answerInDev(releases, root, origin)] } });
      },
      'astro:build:done'({ logger }) {
        const aliases = allAliases(releases, root);
        for (const alias of aliases) writeAlias(alias, left, origin);
        if (aliases.length > 0) logger.info(`${aliases.length} other names of models lead to their pages.`);
      },
    },
  };
}

/** Those of older releases also have the short address that all of their models have. */
function allAliases(releases: Releases, root: string): Alias[] {
  return releases.flatMap((release, index) => {
    const aliases = readAliases(root, release.slug);
    if (index === 0) return aliases;
    const { models } = releasePaths(release);
    return [
      ...aliases,
      ...aliases.map((alias) => ({ ...alias, path: alias.path.replace(models, '/models/') })),
    ];
  });
}

function writeAlias(alias: Alias, left: LeftFiles, origin: string): void {
  left.write(`${alias.path.slice(1)}index.html`, aliasPage(alias, origin));
  left.write(twinAddress(alias.path).slice(1), aliasTwin(alias, origin));
}

function answerInDev(releases: Releases, root: string, origin: string): VitePlugin {
  const folders = ['/models/', ...releases.map((release) => releasePaths(release).models)];
  return {
    name: 'starlight-evergreen/model-aliases',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = decodeURIComponent(request.url?.split('?')[0] ?? '');
        if (!folders.some((folder) => address.startsWith(folder))) return next();
        const twinOf = pageOfTwin(address);
        const page = twinOf ?? address;
        if (readPageAt(root, page) !== undefined) return next();
        // Read anew: pages may have been generated since.
        const alias = allAliases(releases, root).find(({ path }) => path === page);
        if (alias === undefined) return next();
        const [type, text] =
          twinOf === undefined ? ['html', aliasPage(alias, origin)] : ['markdown', aliasTwin(alias, origin)];
        response.setHeader('Content-Type', `text/${type}; charset=utf-8`);
        response.end(text);
      });
    },
  };
}
