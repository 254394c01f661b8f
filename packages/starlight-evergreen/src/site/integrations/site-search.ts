import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, ViteUserConfig } from 'astro';
import { writeWhole } from '../../files/write-whole.ts';
import { formatProblem } from '../../problem/problem.ts';
import { failBuild, forPeople } from '../fail-build.ts';
import type { IndexFile } from '../search/index-file.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

const moduleId = 'virtual:search-index';
const devAddress = '/search-index.json';

/** Puts the index of the search beside the site's own files and tells pages where it is; in dev it is made when asked for. */
export function siteSearch(index: IndexFile): AstroIntegration {
  let assets = '_astro';
  return {
    name: 'starlight-evergreen/site-search',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        const address = () => (command === 'dev' ? devAddress : `/${assets}/${index.name}`);
        updateConfig({ vite: { plugins: [addressModule(address)] } });
      },
      'astro:config:done'({ config }) {
        assets = config.build.assets;
      },
      'astro:server:setup'({ server, logger }) {
        server.watcher.on('all', () => index.forget());
        server.middlewares.use(devAddress, (_, response, next) => {
          try {
            answer(response, index, logger);
          } catch (error) {
            next(forPeople(error));
          }
        });
      },
      'astro:build:start'() {
        const problems = index.problems();
        if (problems.length > 0) failBuild(problems);
      },
      'astro:build:done'({ dir, logger }) {
        if (!index.isMade) return;
        writeWhole(fileURLToPath(new URL(`./${assets}/${index.name}`, dir)), index.text);
        logger.info(`The search leads to ${index.links.length.toLocaleString('en')} places.`);
      },
    },
  };
}

function addressModule(address: () => string): VitePlugin {
  return {
    name: 'starlight-evergreen/site-search',
    resolveId: { filter: { id: /^virtual:search-index$/ }, handler: () => `\0${moduleId}` },
    load: {
      filter: { id: /^\0virtual:search-index$/ },
      handler: () => `export const address = ${JSON.stringify(address())};`,
    },
  };
}

/** Somebody who writes a page wants to see it; what is wrong with the synonyms is told in the terminal. */
function answer(response: ServerResponse, index: IndexFile, logger: AstroIntegrationLogger): void {
  for (const problem of index.problems()) logger.error(formatProblem(problem));
  response.setHeader('Content-Type', 'application/json');
  response.end(index.text);
}
