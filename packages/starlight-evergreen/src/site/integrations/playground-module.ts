import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { findBlock } from '../expressive-code/lookup.ts';
import { forPeople } from '../fail-build.ts';
import { ExamplesFile } from '../playground/examples-file.ts';
import { readFacts } from '../playground/read-facts.ts';
import type { Project } from '../project.ts';
import { runReleases } from '../run/run-releases.ts';
import type { IndexFile } from '../search/index-file.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

const moduleId = 'virtual:playground';
const devAddress = '/playground-examples.json';

/** Tells pages where the playground is and what it knows of the releases, and puts its examples beside the site's files. */
export function playgroundModule(docs: DocsConfig, project: Project, search: IndexFile): AstroIntegration {
  const examples = new ExamplesFile(docs, project, search);
  let assets = '_astro';
  return {
    name: 'starlight-evergreen/playground',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        const address = (): string => (command === 'dev' ? devAddress : `/${assets}/${examples.name}`);
        const facts = (): object =>
          readFacts(docs, project, {
            running: runReleases(),
            scenario: examples.commonScenario,
            find: findBlock,
            examples: examples.isEmpty ? undefined : address(),
          });
        updateConfig({ vite: { plugins: [factsModule(facts)] } });
      },
      'astro:config:done'({ config }) {
        assets = config.build.assets;
      },
      'astro:server:setup'({ server }) {
        server.watcher.on('all', () => examples.forget());
        server.middlewares.use(devAddress, (_, response, next) => {
          try {
            const { text } = examples;
            response.setHeader('Content-Type', 'application/json');
            response.end(text);
          } catch (error) {
            next(forPeople(error));
          }
        });
      },
      'astro:build:done'({ dir }) {
        if (examples.isEmpty) return;
        writeWhole(fileURLToPath(new URL(`./${assets}/${examples.name}`, dir)), examples.text);
      },
    },
  };
}

function factsModule(facts: () => object): VitePlugin {
  return {
    name: 'starlight-evergreen/playground',
    resolveId: { filter: { id: /^virtual:playground$/ }, handler: () => `\0${moduleId}` },
    load: {
      filter: { id: /^\0virtual:playground$/ },
      handler: () => `export default ${JSON.stringify(facts())};`,
    },
  };
}
