import type { Plugin } from 'esbuild';

/** Parts of sucrase for languages and options that blocks do not use: Flow, JSX, CommonJS, hot reloading. */
const unused =
  /[\\/]sucrase[\\/]dist[\\/]esm[\\/](?:parser[\\/]plugins[\\/](?:flow|jsx[\\/]\w+)|transformers[\\/](?:Flow|JSX|ReactDisplayName|ReactHotLoader|JestHoist|CJSImport)Transformer|CJSImportProcessor|Options-gen-types)\.js$/;

/** What sucrase checks its own options with; ours are checked by their type. */
const checker = /[\\/]ts-interface-checker[\\/]dist[\\/]index\.js$/;

/**
 * Its source maps know no column behind a template that begins with `${`. What they are made from is all that is needed:
 * where each token stands afterwards, and where it stood.
 */
const sourceMap = /[\\/]sucrase[\\/]dist[\\/]esm[\\/]computeSourceMap\.js$/;
const offsets = `export default ({ mappings }, _path, _options, _source, tokens) => ({
  offsets: tokens.flatMap(({ start }, index) => (mappings[index] === undefined ? [] : [[mappings[index], start]])),
});`;

/** Leaves out of sucrase what is never called, a quarter of what readers would load, and has it tell of offsets. */
export const slimSucrase: Plugin = {
  name: 'slim-sucrase',
  setup({ onLoad }) {
    onLoad({ filter: unused }, () => ({ contents: 'module.exports = {};' }));
    onLoad({ filter: sourceMap }, () => ({ contents: offsets }));
    onLoad({ filter: checker }, () => ({
      contents: 'exports.createCheckers = () => ({ Options: { strictCheck() {} } });',
    }));
  },
};
