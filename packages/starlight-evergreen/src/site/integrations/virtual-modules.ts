import type { AstroIntegration, ViteUserConfig } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import type { Project } from '../project.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/** Gives pages and components the config, and what the plugin knows of the site. */
export function virtualModules(config: DocsConfig, project: Project): AstroIntegration {
  const modules: Readonly<Record<string, object>> = {
    'virtual:starlight-evergreen/config': config,
    'virtual:starlight-evergreen/project': project,
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

function servesModules(modules: Readonly<Record<string, object>>): VitePlugin {
  return {
    name: 'starlight-evergreen/virtual-modules',
    resolveId: {
      filter: { id: /^virtual:starlight-evergreen\// },
      handler: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    },
    load: {
      filter: { id: /^\0virtual:starlight-evergreen\// },
      handler: (id) => `export default ${JSON.stringify(modules[id.slice(1)])};`,
    },
  };
}
