import type ts from 'typescript';

/**
 * The names that a module exports as types alone. Written out as values they let another module hand them on as
 * `export { Shape } from './shape'`, which no compiler of single files can tell from a value.
 */
export function typeExports(typescript: typeof ts, file: ts.SourceFile): string[] {
  const types = new Set<string>();
  const values = new Set<string>();
  for (const statement of file.statements) {
    if (typescript.isInterfaceDeclaration(statement) || typescript.isTypeAliasDeclaration(statement)) {
      if (isExported(typescript, statement)) types.add(statement.name.text);
    } else if (typescript.isExportDeclaration(statement)) {
      const { exportClause: clause } = statement;
      if (!clause || !typescript.isNamedExports(clause)) continue;
      for (const each of clause.elements)
        (statement.isTypeOnly || each.isTypeOnly ? types : values).add(each.name.text);
    } else for (const name of declaredNames(typescript, statement)) values.add(name);
  }
  // A default can only be one thing, and nobody hands a type on as one by name.
  return [...types].filter((name) => !values.has(name) && name !== 'default');
}

function isExported(typescript: typeof ts, statement: ts.Statement): boolean {
  if (!typescript.canHaveModifiers(statement)) return false;
  const kinds = new Set((typescript.getModifiers(statement) ?? []).map(({ kind }) => kind));
  return kinds.has(typescript.SyntaxKind.ExportKeyword) && !kinds.has(typescript.SyntaxKind.DefaultKeyword);
}

/** Names of values that a statement exports. */
function declaredNames(typescript: typeof ts, statement: ts.Statement): string[] {
  if (!isExported(typescript, statement)) return [];
  if (typescript.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesIn(typescript, name));
  const isNamed =
    typescript.isFunctionDeclaration(statement) ||
    typescript.isClassDeclaration(statement) ||
    typescript.isEnumDeclaration(statement) ||
    typescript.isModuleDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function namesIn(typescript: typeof ts, name: ts.BindingName): string[] {
  if (typescript.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    typescript.isOmittedExpression(element) ? [] : namesIn(typescript, element.name),
  );
}
