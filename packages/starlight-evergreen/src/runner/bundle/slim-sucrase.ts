import type { Plugin } from 'esbuild';

/** Parts of sucrase for languages and options that blocks do not use: Flow, JSX, CommonJS, hot reloading, source maps. */
const unused =
  /[\\/]sucrase[\\/]dist[\\/]esm[\\/](?:parser[\\/]plugins[\\/](?:flow|jsx[\\/]\w+)|transformers[\\/](?:Flow|JSX|ReactDisplayName|ReactHotLoader|JestHoist|CJSImport)Transformer|CJSImportProcessor|computeSourceMap|Options-gen-types)\.js$/;

/** What sucrase checks its own options with; ours are checked by their type. */
const checker = /[\\/]ts-interface-checker[\\/]dist[\\/]index\.js$/;

/** Leaves out of sucrase what is never called: a quarter of what readers would load. */
export const slimSucrase: Plugin = {
  name: 'slim-sucrase',
  setup({ onLoad }) {
    onLoad({ filter: unused }, () => ({ contents: 'module.exports = {};' }));
    onLoad({ filter: checker }, () => ({
      contents: 'exports.createCheckers = () => ({ Options: { strictCheck() {} } });',
    }));
  },
};
