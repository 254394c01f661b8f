import { parse } from 'es-module-lexer/js';
import { transform } from 'sucrase';
import type { BlockLanguage } from '../../blocks/block.ts';
import { CompileError } from './compile-error.ts';
import { type Offsets, placeAt } from './offsets.ts';

/** Code of which something was taken or replaced, and where its parts stood. */
export interface Rewritten {
  code: string;
  offsets: Offsets;
}

/** Turns a block into JavaScript: types go, lines stay where they are. Throws a `SyntaxError` with the place. */
export function stripTypes(code: string, lang: BlockLanguage): Rewritten {
  if (lang === 'tsx' || lang === 'jsx') {
    throw new CompileError('Code with JSX does not run here: there is nothing to render it with.');
  }
  const { code: stripped, sourceMap } = transformed(code, lang);
  return { code: stripped, offsets: offsetsIn(sourceMap) };
}

/** The runner's sucrase tells of offsets; see `../bundle/slim-sucrase`. Elsewhere it does not. */
function offsetsIn(told: object | undefined): Offsets {
  return told !== undefined && 'offsets' in told && isOffsets(told.offsets) ? told.offsets : [];
}

function isOffsets(value: unknown): value is Offsets {
  return Array.isArray(value);
}

/** sucrase wants a name for what it maps, and says it in what it throws. */
const filePath = 'block';

function transformed(code: string, lang: BlockLanguage): ReturnType<typeof transform> {
  try {
    return transform(code, {
      transforms: lang === 'ts' ? ['typescript'] : [],
      disableESTransforms: true,
      // A type imported without `type` is dropped, as the compiler would.
      keepUnusedImports: false,
      filePath,
      sourceMapOptions: { compiledFilename: filePath },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /\((\d+):(\d+)\)$/.exec(message) ?? [];
    const at = line === undefined ? undefined : { line: Number(line), column: Number(column) };
    throw new CompileError(message.replace(`Error transforming ${filePath}: `, ''), at);
  }
}

/**
 * Leads the imports of a module to addresses.
 * @param addresses - by specifier
 * @throws CompileError for an import that leads nowhere
 */
export function linkImports(code: string, addresses: Readonly<Record<string, string>>): Rewritten {
  const offsets: [after: number, before: number][] = [[0, 0]];
  let linked = '';
  let end = 0;
  for (const { n: specifier, s, e, d: dynamic } of importsOf(code)) {
    // `import.meta` is -2; what an `import()` names is left alone: the security policy lets it lead nowhere.
    if (dynamic !== -1 || specifier === undefined) continue;
    const address = Object.hasOwn(addresses, specifier) ? addresses[specifier] : undefined;
    if (address === undefined) {
      throw new CompileError(
        `Only ${Object.keys(addresses).join(', ') || 'nothing'} can be imported here, not "${specifier}".`,
        placeAt(code, s),
      );
    }
    linked += code.slice(end, s) + address;
    end = e;
    offsets.push([linked.length, e]);
  }
  return { code: linked + code.slice(end), offsets };
}

function importsOf(code: string): ReturnType<typeof parse>[0] {
  try {
    return parse(code)[0];
  } catch (error) {
    const offset: unknown = error instanceof Error ? Reflect.get(error, 'idx') : undefined;
    throw new CompileError('This is no JavaScript.', placeAt(code, typeof offset === 'number' ? offset : 0));
  }
}

/** Exports the constants of the top level, so that the value of a model's block can be looked at. */
export function exportConstants(code: string): string {
  const exported = new Set(parse(code)[1].map(({ ln, n }) => ln ?? n));
  const names = [...code.matchAll(/^const ([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => !exported.has(name));
  return names.length === 0 ? code : `${code}\nexport { ${names.join(', ')} };\n`;
}
