import { build } from 'esbuild';
import type { BlockLanguage } from '../../blocks/block.ts';
import { compileExports } from '../../blocks/compile.ts';

/**
 * A block as a module for the browser: types stripped, constants exported, and its imports led to the bundled releases.
 * @param imports - addresses by specifier
 * @throws Error when the block does not parse or imports something that is not bundled
 */
export async function compileBlock(
  code: string,
  lang: BlockLanguage,
  imports: Readonly<Record<string, string>>,
): Promise<string> {
  const module = compileExports({ code, lang });
  // Model examples import types only, which are gone by now.
  if (!/\bimport\b/.test(module)) return module;
  const result = await build({
    stdin: { contents: module, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    logLevel: 'silent',
    plugins: [
      {
        name: 'releases',
        setup({ onResolve }) {
          onResolve({ filter: /.*/ }, ({ path }) => {
            const url = imports[path];
            return url === undefined
              ? { errors: [{ text: `"${path}" is not a release of this site` }] }
              : { path: url, external: true };
          });
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? '';
}
