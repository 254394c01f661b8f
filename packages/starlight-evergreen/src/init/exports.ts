import { isSchema } from '../reference/read/is-schema.ts';

/** What a module exports that a site can document. */
export interface ModuleExports {
  /** Names of zod 4 schemas. */
  schemas: string[];
  /** How many schemas of zod 3 there are. */
  olderSchemas: number;
  /** Names of classes that may be the client: those that are no errors. */
  classes: string[];
}

/** Sorts what a module exports. */
export function sortExports(exported: Readonly<Record<string, unknown>>): ModuleExports {
  const entries = Object.entries(exported);
  return {
    schemas: entries.filter(([, value]) => isSchema(value)).map(([name]) => name),
    olderSchemas: entries.filter(([, value]) => isOlderSchema(value)).length,
    classes: entries.filter(([, value]) => isClientClass(value)).map(([name]) => name),
  };
}

/** Zod 3 keeps its definition in `_def`, with the name of its kind. */
function isOlderSchema(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || isSchema(value)) return false;
  const definition: unknown = Reflect.get(value, '_def');
  return typeof definition === 'object' && definition !== null && 'typeName' in definition;
}

function isClientClass(value: unknown): boolean {
  if (typeof value !== 'function' || !/^class\b/.test(Function.prototype.toString.call(value))) return false;
  return !(value.prototype instanceof Error);
}

/**
 * The class that is most likely the client: the one named as the package, else the one that says that it is a client.
 * @param packageName - such as `@acme/sdk`
 */
export function likelyClient(classes: readonly string[], packageName: string): string | undefined {
  const words = packageName.toLowerCase().split(/[^a-z0-9]+/);
  const named = classes.find((name) => words.includes(name.toLowerCase().replace(/(?:client|sdk|api)$/, '')));
  return named ?? classes.find((name) => /(?:Client|SDK|Api|API)$/.test(name));
}
