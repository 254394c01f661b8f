import type { ServerResponse } from 'node:http';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { formatProblem, sortProblems } from '../../problem/problem.ts';
import { pageOfTwin } from '../twins/address.ts';
import { SiteTwins } from '../twins/site-twins.ts';
import { findBlock } from '../expressive-code/lookup.ts';
import type { LeftFiles } from '../kept/left-files.ts';
import type { PluginFacts } from '../plugin-facts.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/**
 * Writes each page's Markdown beside it (`/install.md`), and `llms.txt`. Made from the pages' files in one go: a route of
 * Astro's for each would cost more than the pages themselves. In dev they are made when asked for.
 */
export function markdownTwins(
  { docs, project, options, texts }: PluginFacts,
  left: LeftFiles,
): AstroIntegration {
  let twins: SiteTwins | undefined;
  const twinsOf = (): SiteTwins => {
    if (twins === undefined) throw new Error('Astro has not been configured yet.');
    return twins;
  };
  return {
    name: 'starlight-evergreen/markdown-twins',
    hooks: {
      'astro:config:setup'({ command, config, logger, updateConfig }) {
        if (config.site === undefined && command === 'build')
          logger.warn(
            'Links in the Markdown of pages need the address of the site: set `site` in astro.config.',
          );
        twins = new SiteTwins({
          site: {
            title: project.title,
            description: texts.description,
            url: config.site ?? `http://localhost:${config.server.port}`,
            opening: options.opening,
          },
          project,
          releases: docs.releases,
          writers: options.markdown,
          find: findBlock,
        });
        updateConfig({ vite: { plugins: [answerInDev(twins)] } });
      },
      'astro:build:done'({ logger }) {
        const started = performance.now();
        const files = twinsOf().all();
        for (const problem of sortProblems(twinsOf().problems)) logger.warn(formatProblem(problem));
        for (const [address, text] of files) left.write(address.slice(1), text);
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${files.size} pages are there as Markdown (${seconds} s).`);
      },
    },
  };
}

function answerInDev(twins: SiteTwins): VitePlugin {
  return {
    name: 'starlight-evergreen/markdown-twins',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        try {
          const address = decodeURIComponent(request.url?.split('?')[0] ?? '');
          const page = pageOfTwin(address);
          const text = page === undefined ? listAt(address, twins) : twins.page(page);
          if (text === undefined) return next();
          answer(response, page === undefined ? 'text/plain' : 'text/markdown', text);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

function listAt(address: string, twins: SiteTwins): string | undefined {
  return /^\/llms(?:-\w+)?\.txt$/.test(address) ? twins.lists().get(address) : undefined;
}

function answer(response: ServerResponse, type: string, text: string): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(text);
}
