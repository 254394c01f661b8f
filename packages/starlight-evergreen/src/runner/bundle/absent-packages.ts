import type { Plugin } from 'esbuild';

/**
 * Lets a bundle do without what a package imports but a browser does not have: peers that are optional and not installed,
 * and modules of Node. What is asked of them is undefined, as it is where a package looks for them and finds nothing.
 */
export const absentPackages: Plugin = {
  name: 'absent-packages',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...options }) => {
      // Asked by this plugin itself.
      if (pluginData === asked || options.kind === 'entry-point') return undefined;
      const found = await resolve(path, { ...options, pluginData: asked });
      return found.errors.length === 0 ? found : { path, namespace: 'absent' };
    });
    // In this form any name can be imported.
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const asked = Symbol('asked');
