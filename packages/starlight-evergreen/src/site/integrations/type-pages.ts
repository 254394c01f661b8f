import type { AstroIntegration, ViteUserConfig } from 'astro';
import { releasePages } from '../expressive-code/lookup.ts';
import { writePageNames } from '../hovers/page-names.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/** Gives an editor the pages that names in types lead to: a file for each release, loaded when code is about it. */
export function typePages(): AstroIntegration {
  return {
    name: 'starlight-evergreen/type-pages',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { plugins: [pagesModules()] } });
      },
    },
  };
}

function pagesModules(): VitePlugin {
  return {
    name: 'starlight-evergreen/type-pages',
    resolveId: { filter: { id: /^virtual:type-pages(?:\/\d+)?$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:type-pages(?:\/\d+)?$/ },
      handler: (id) => {
        const [, index] = id.split('/');
        return index === undefined ? listModule() : namesModule(Number(index));
      },
    },
  };
}

function listModule(): string {
  const releases = releasePages().map(({ specifier, base }, index) => {
    const facts = JSON.stringify({ specifier, base }).slice(1, -1);
    return `{ ${facts}, load: () => import('virtual:type-pages/${index}') }`;
  });
  return `export const releases = [${releases.join(', ')}];`;
}

function namesModule(index: number): string {
  const pages = releasePages()[index];
  return `export default ${JSON.stringify(pages === undefined ? undefined : writePageNames(pages))};`;
}
