import type { AstroIntegration, ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/** Who imports a module, as a bundler tells it. */
interface Importers {
  importers: readonly string[];
  dynamicImporters: readonly string[];
}

type ImportersOf = (id: string) => Importers | null;

const starlightStyle = /\/@astrojs\/starlight\/.*(?:\.css|\.astro\?astro&type=style\b.*)$/;
const layout = /\/@astrojs\/starlight\/(?:dist\/)?components\/Page\.astro$/;
const siteStyles = 'virtual:starlight/user-css';
const pageRoute = /^\0virtual:astro:page:.*@_@(?!ts$|js$)/;

/**
 * Makes one sheet of Starlight's styles and those of the site. Astro would write another one for each component that
 * stands in texts as well, and every page would ask for them. Pages without Starlight's layout get nothing more.
 */
export function pageStyles(): AstroIntegration {
  return {
    name: 'starlight-evergreen/page-styles',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command === 'build') updateConfig({ vite: { plugins: [joinStyles()] } });
      },
    },
  };
}

function joinStyles(): VitePlugin {
  let layoutId: string | undefined;
  return {
    name: 'starlight-evergreen/page-styles',
    applyToEnvironment: ({ name }) => name === 'prerender',
    moduleParsed({ id }) {
      if (layout.test(id)) layoutId = id;
    },
    outputOptions(options) {
      const { codeSplitting: given = {} } = options;
      if (typeof given === 'boolean') return options;
      const group = {
        name(id: string, graph: { getModuleInfo: ImportersOf }) {
          const importersOf = (each: string): Importers | null => graph.getModuleInfo(each);
          return layoutId !== undefined && isOfLayout(id, layoutId, importersOf) ? 'page-styles' : null;
        },
      };
      return { ...options, codeSplitting: { ...given, groups: [...(given.groups ?? []), group] } };
    },
  };
}

/** Whether a module is a style of Starlight or of the site, and no page without the layout has it. */
export function isOfLayout(id: string, layoutId: string, importersOf: ImportersOf): boolean {
  if (!starlightStyle.test(id) && !isSiteStyle(id, importersOf)) return false;
  const withLayout = routesOf(layoutId, importersOf);
  return [...routesOf(id, importersOf)].every((each) => withLayout.has(each));
}

function isSiteStyle(id: string, importersOf: ImportersOf): boolean {
  return (
    id.endsWith('.css') && (importersOf(id)?.importers.some((each) => each.endsWith(siteStyles)) ?? false)
  );
}

/** The pages that a module is on. */
function routesOf(id: string, importersOf: ImportersOf, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return new Set();
  seen.add(id);
  if (pageRoute.test(id)) return new Set([id]);
  const { importers, dynamicImporters } = importersOf(id) ?? { importers: [], dynamicImporters: [] };
  return new Set(
    [...importers, ...dynamicImporters].flatMap((each) => [...routesOf(each, importersOf, seen)]),
  );
}
