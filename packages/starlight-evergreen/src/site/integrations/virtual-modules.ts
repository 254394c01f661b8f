import type { AstroIntegration, ViteUserConfig } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import { readChecks } from '../checked-against.ts';
import type { Project } from '../project.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/** What a module says, when it is first asked for. */
type Modules = Readonly<Record<string, () => object>>;

/** Gives pages and components the config, and what the plugin knows of the site. */
export function virtualModules(config: DocsConfig, project: Project): AstroIntegration {
  const modules: Modules = {
    'virtual:starlight-evergreen/config': () => config,
    'virtual:starlight-evergreen/project': () => project,
    'virtual:starlight-evergreen/checks': () => readChecks(project.root),
  };
  return {
    name: 'starlight-evergreen/virtual-modules',
    hooks: {
      'astro:config:setup'({ updateConfig, addWatchFile }) {
        addWatchFile(`${project.root}/docs.config.ts`);
        updateConfig({ vite: { plugins: [servesModules(modules)] } });
      },
      'astro:config:done'({ injectTypes }) {
        injectTypes({
          filename: 'virtual.d.ts',
          content: '/// <reference types="starlight-evergreen/virtual" />\n',
        });
      },
    },
  };
}

function servesModules(modules: Modules): VitePlugin {
  return {
    name: 'starlight-evergreen/virtual-modules',
    resolveId: {
      filter: { id: /^virtual:starlight-evergreen\// },
      handler: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    },
    load: {
      filter: { id: /^\0virtual:starlight-evergreen\// },
      handler: (id) => `export default ${JSON.stringify(modules[id.slice(1)]?.())};`,
    },
  };
}
