import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

/** A type, class, function or variable that TypeScript's own libraries declare at the top. */
const declared = /^(?:declare )?(?:var|function|class|namespace|interface|type) (\w+)/gm;

/**
 * What every program finds around it: globals of Node, of browsers and of the language's types, and members of the
 * built-in classes. Read from the platform and from TypeScript, so there is no list to keep.
 */
export function platformNames(): { globals: Set<string>; members: Set<string> } {
  const globals = new Set(Object.getOwnPropertyNames(globalThis));
  const members = new Set<string>();
  for (const name of globals) {
    const { value } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
    addMembers(value, members);
    if (typeof value === 'function') addMembers(value.prototype, members);
  }
  const libraries = dirname(createRequire(import.meta.url).resolve('typescript'));
  for (const file of globSync('lib.{es,dom}*.d.ts', { cwd: libraries })) {
    for (const [, name = ''] of readFileSync(join(libraries, file), 'utf8').matchAll(declared))
      globals.add(name);
  }
  return { globals, members };
}

function addMembers(value: unknown, members: Set<string>): void {
  if (value === globalThis || value === null || (typeof value !== 'object' && typeof value !== 'function'))
    return;
  for (const name of Object.getOwnPropertyNames(value)) members.add(name);
}
