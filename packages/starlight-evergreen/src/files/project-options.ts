import { dirname } from 'node:path';
import type ts from 'typescript';

const ownKeys = new Set([
  'paths',
  'baseUrl',
  'pathsBasePath',
  'rootDirs',
  'experimentalDecorators',
  'emitDecoratorMetadata',
  'customConditions',
  'jsxImportSource',
]);

/**
 * What the nearest tsconfig says of how modules are found, and of what their code does. One that is wrong, or not there,
 * says nothing.
 */
export function projectOptions(typescript: typeof ts, folder: string): ts.CompilerOptions {
  const config = typescript.findConfigFile(folder, typescript.sys.fileExists);
  if (config === undefined) return {};
  const read = typescript.readConfigFile(config, typescript.sys.readFile);
  const { options } = typescript.parseJsonConfigFileContent(
    read.config ?? {},
    { ...typescript.sys, readDirectory: () => [] },
    dirname(config),
  );
  const own = Object.entries(options).filter(([key]) => ownKeys.has(key));
  return Object.fromEntries(own);
}
