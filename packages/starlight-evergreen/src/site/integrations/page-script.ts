import { posix } from 'node:path';
import type { AstroIntegration, ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/** Components of ours that stand on each page, as those of Starlight do. */
const onEachPage = ['MarkdownContent', 'Search', 'VersionSwitch'];

const components = posix.join(import.meta.dirname.replaceAll('\\', '/'), '../components');
const starlight = /\/@astrojs\/starlight\/(?:dist\/)?components\/(\w+)\.astro$/;

/** Beside Astro's own ending of a script: the same script as a module of another one. */
const part = '&part';
const ending = '&lang.ts';

/**
 * Makes one file of the scripts that each page loads, those of Starlight and ours. It is the script of the component
 * that no page is without; the others are empty, and Astro writes nothing for such.
 */
export function pageScript(): AstroIntegration {
  return {
    name: 'starlight-evergreen/page-script',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command === 'build') updateConfig({ vite: { plugins: [joinScripts()] } });
      },
    },
  };
}

function joinScripts(): VitePlugin {
  let joined: ReadonlySet<string> = new Set();
  let host: string | undefined;
  return {
    name: 'starlight-evergreen/page-script',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    options(options) {
      const scripts = Object.values(options.input ?? {}).filter((id) => isScript(id));
      host = scripts.find((id) => starlight.exec(componentOf(id))?.[1] === 'Page');
      if (host === undefined) return options;
      joined = new Set(scripts.filter((id) => isOnEachPage(componentOf(id))));
      // What others share with the page's script stays in it.
      return { ...options, preserveEntrySignatures: false };
    },
    resolveId: { filter: { id: /&part&lang\.ts$/ }, handler: (id) => id },
    transform: {
      order: 'pre',
      filter: { id: /\.astro\?astro&type=script/ },
      handler(code, id) {
        if (host === undefined || id.includes(part)) return undefined;
        if (id === host) return { code: importsOf(joined), map: null };
        if (joined.has(id)) return { code: '', map: null };
        if (!isOwn(componentOf(id))) return undefined;
        return { code: `import ${JSON.stringify(host)};\n${code}`, map: null };
      },
    },
  };
}

function isScript(id: string): boolean {
  return id.includes('.astro?astro&type=script');
}

function componentOf(id: string): string {
  return id.slice(0, id.indexOf('?'));
}

function isOnEachPage(component: string): boolean {
  return starlight.test(component) || onEachPage.some((name) => component === `${components}/${name}.astro`);
}

/** Whether it only stands on pages of Starlight, so that the page's script is there as well. */
function isOwn(component: string): boolean {
  return component.startsWith(posix.dirname(components));
}

function importsOf(scripts: Iterable<string>): string {
  return Array.from(
    scripts,
    (id) => `import ${JSON.stringify(id.replace(ending, `${part}${ending}`))};`,
  ).join('\n');
}
