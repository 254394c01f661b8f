import { mkdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { pageOfTwin } from '../twins/address.ts';
import { SiteTwins, type TwinOptions } from '../twins/site-twins.ts';
import { findBlock } from '../expressive-code/lookup.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/**
 * Writes each page's Markdown beside it (`/install.md`), and `llms.txt`. Made from the pages' files in one go: a route of
 * Astro's for each would cost more than the pages themselves. In dev they are made when asked for.
 */
export function markdownTwins(options: Omit<TwinOptions, 'find'>): AstroIntegration {
  const twins = new SiteTwins({ ...options, find: findBlock });
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { plugins: [answerInDev(twins)] } });
      },
      'astro:build:done'({ dir, logger }) {
        const started = performance.now();
        const files = twins.all();
        const folders = new Set<string>();
        for (const [address, text] of files) {
          const file = fileURLToPath(new URL(`.${address}`, dir));
          const folder = dirname(file);
          if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
          folders.add(folder);
          writeFileSync(file, text);
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${files.size} pages are there as Markdown (${seconds} s).`);
      },
    },
  };
}

function answerInDev(twins: SiteTwins): VitePlugin {
  return {
    name: 'markdown-twins',
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
