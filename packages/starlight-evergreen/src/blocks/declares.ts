import type * as TypeScript from 'typescript';
import type { Block } from './block.ts';

/** Space and comments; each text in one way only, or a row of slashes takes for ever. */
const gap = String.raw`(?:\s|/\*(?:[^*]|\*(?!/))*\*/|//.*\n)*`;

/** Declarations of globals, of a module, and references, which can bring in both. In a text it counts as well: that costs time only. */
const forOthers = new RegExp(String.raw`\bglobal${gap}\{|\bmodule${gap}["']|^\s*///\s*<reference\b`, 'm');

/** In JavaScript a value that is given to a property of `globalThis` declares a global. */
function setsGlobals(code: string): boolean {
  return /\bglobalThis\b/.test(code);
}

type DeclaringBlock = Pick<Block, 'code' | 'ending'> & Partial<Pick<Block, 'lang'>>;

/**
 * Whether a block may declare things for all modules. That would change what other blocks see, so it gets a program of its own.
 */
export function declaresForAll({ code, ending, lang = 'ts' }: DeclaringBlock): boolean {
  return isDeclaration(ending) || forOthers.test(code) || (lang.startsWith('js') && setsGlobals(code));
}

/** Whether a file of this ending holds nothing but declarations. */
export function isDeclaration(ending: Block['ending']): boolean {
  return ending?.startsWith('d.') === true;
}

/**
 * Whether a file declares something that modules see which do not import it: a script, globals, a module, something in
 * another module, a name for scripts, or a library that it wants.
 */
export function declaresForOthers(
  ts: typeof TypeScript,
  file: TypeScript.SourceFile,
  isKnownLibrary: (name: string) => boolean,
): boolean {
  if (file.fileName.endsWith('.json')) return false;
  if (/\.[mc]?jsx?$/.test(file.fileName) && setsGlobals(file.text)) return true;
  if (file.libReferenceDirectives.some(({ fileName }) => !isKnownLibrary(fileName))) return true;
  if (!ts.isExternalModule(file)) return file.statements.length > 0;
  return file.statements.some(
    (statement) =>
      ts.isNamespaceExportDeclaration(statement) ||
      (ts.isModuleDeclaration(statement) &&
        (ts.isStringLiteral(statement.name) || (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0)),
  );
}

/** The modules that code declares, or adds something to; and whether it does nothing but declare. */
export function declaredModules(
  ts: typeof TypeScript,
  file: TypeScript.SourceFile,
): { names: string[]; isAll: boolean } {
  const names = file.statements.flatMap((statement) =>
    ts.isModuleDeclaration(statement) && ts.isStringLiteral(statement.name) ? [statement.name.text] : [],
  );
  return { names, isAll: file.statements.every((statement) => isAmbient(ts, statement)) };
}

function isAmbient(ts: typeof TypeScript, statement: TypeScript.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: TypeScript.SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind);
  if (has(ts.SyntaxKind.ExportKeyword)) return false;
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return true;
  return has(ts.SyntaxKind.DeclareKeyword);
}
