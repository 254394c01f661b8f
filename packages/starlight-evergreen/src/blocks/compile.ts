import { transformSync } from 'esbuild';
import type * as TypeScript from 'typescript';
import type { Block } from './block.ts';
import { loadTypeScript } from './options.ts';

export type Source = Pick<Block, 'code' | 'lang'>;

/**
 * A block as a JavaScript module that runs: types stripped, JSX compiled, imports as written. Throws
 * esbuild's error when the code does not parse.
 */
export function compile({ code, lang }: Source): string {
  return transformSync(code, {
    loader: lang,
    target: 'esnext',
    jsx: 'automatic',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  }).code;
}

/** Like `compile`, and every top-level `const` is exported, so that a caller can look at the values. */
export function compileExports(source: Source): string {
  const names = privateConstants(source);
  if (names.length === 0) return compile(source);
  return compile({ ...source, code: `${source.code}\nexport { ${names.join(', ')} };\n` });
}

/** Top-level constants that have a value and are not exported under their own name. */
function privateConstants({ code, lang }: Source): string[] {
  const ts = loadTypeScript();
  const file = ts.createSourceFile(`block.${lang}`, code, ts.ScriptTarget.ESNext);
  const exported = new Set<string>();
  const names: string[] = [];
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) {
      for (const name of exportedNames(ts, statement)) exported.add(name);
    }
    if (!ts.isVariableStatement(statement)) continue;
    const { declarationList } = statement;
    const constant = (declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
    if (!constant || statement.modifiers !== undefined) continue;
    for (const { name } of declarationList.declarations) names.push(...boundNames(ts, name));
  }
  return names.filter((name) => !exported.has(name));
}

function exportedNames(ts: typeof TypeScript, { exportClause }: TypeScript.ExportDeclaration): string[] {
  if (exportClause === undefined) return [];
  if (ts.isNamespaceExport(exportClause)) return [exportClause.name.text];
  return exportClause.elements.map(({ name }) => name.text);
}

/** The names of a binding, also those within a pattern. */
function boundNames(ts: typeof TypeScript, name: TypeScript.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : boundNames(ts, element.name),
  );
}
