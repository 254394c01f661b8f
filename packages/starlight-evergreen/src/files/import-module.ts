import { pathToFileURL } from 'node:url';
import { typescriptAddress } from './typescript-modules.ts';

/** What Node says of a module that TypeScript or a bundler would take as it is. */
const codes = new Set([
  'ERR_IMPORT_ATTRIBUTE_MISSING',
  'ERR_INVALID_TYPESCRIPT_SYNTAX',
  'ERR_MODULE_NOT_FOUND',
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_UNSUPPORTED_DIR_IMPORT',
  'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING',
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
]);

/**
 * Loads a module of the project: as Node does where it can, else as TypeScript would.
 * @param path - absolute
 * @param version - something that changes when the module has to be loaded anew in the same process
 * @throws what the module throws, or what is wrong with it
 */
export async function importModule(path: string, version?: string): Promise<Record<string, unknown>> {
  const url = pathToFileURL(path);
  if (version !== undefined) url.searchParams.set('changed', version);
  try {
    return await import(/* @vite-ignore */ url.href);
  } catch (error) {
    if (!isAboutSyntax(error)) throw error;
  }
  const address = await typescriptAddress(path);
  return import(/* @vite-ignore */ address);
}

function isAboutSyntax(error: unknown): boolean {
  if (error instanceof SyntaxError) return isOfNode(error);
  return error instanceof Error && 'code' in error && codes.has(String(error.code));
}

/** Node's own, and not one that the module's code met, as in `JSON.parse`: a module is not run twice for that. */
function isOfNode({ stack = '' }: SyntaxError): boolean {
  return /^ +at (.*)$/m.exec(stack)?.[1]?.includes('node:') ?? true;
}
