import { packageName } from '../../files/package-name.ts';
import type { TypesPack } from './types-pack.ts';

/** Of the modules that code imports, those whose types exist where the site is built, but not here. */
export function untypedModules(imported: readonly string[], { modules, untyped }: TypesPack): string[] {
  const known = modules[''] ?? {};
  return imported.filter((name) => {
    if (Object.hasOwn(known, name)) return false;
    return name.startsWith('node:') || untyped.includes(name) || untyped.includes(packageName(name));
  });
}
