import { parse } from 'es-module-lexer/js';
import { transform } from 'sucrase';
import type { BlockLanguage } from '../../blocks/block.ts';

/** Turns a block into JavaScript: types go, lines stay where they are. Throws a `SyntaxError` with the place. */
export function stripTypes(code: string, lang: BlockLanguage): string {
  if (lang === 'tsx' || lang === 'jsx') {
    throw new SyntaxError('Code with JSX does not run here: there is nothing to render it with.');
  }
  return transform(code, {
    transforms: lang === 'ts' ? ['typescript'] : [],
    disableESTransforms: true,
    // A type imported without `type` is dropped, as the compiler would.
    keepUnusedImports: false,
  }).code;
}

/**
 * Leads the imports of a module to addresses.
 * @param addresses - by specifier
 * @throws SyntaxError for an import that leads nowhere
 */
export function linkImports(code: string, addresses: Readonly<Record<string, string>>): string {
  const [imports] = parse(code);
  let linked = '';
  let end = 0;
  for (const { n: specifier, s, e, d: dynamic } of imports) {
    // `import.meta` is -2; what an `import()` names is left alone: the security policy lets it lead nowhere.
    if (dynamic !== -1 || specifier === undefined) continue;
    const address = Object.hasOwn(addresses, specifier) ? addresses[specifier] : undefined;
    if (address === undefined) {
      throw new SyntaxError(
        `Only ${Object.keys(addresses).join(', ') || 'nothing'} can be imported here, not "${specifier}".`,
      );
    }
    linked += code.slice(end, s) + address;
    end = e;
  }
  return linked + code.slice(end);
}

/** Exports the constants of the top level, so that the value of a model's block can be looked at. */
export function exportConstants(code: string): string {
  const exported = new Set(parse(code)[1].map(({ ln, n }) => ln ?? n));
  const names = [...code.matchAll(/^const ([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => !exported.has(name));
  return names.length === 0 ? code : `${code}\nexport { ${names.join(', ')} };\n`;
}
