import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { findPackageFolder } from '../files/find-package.ts';

/**
 * Names that a package's declarations declare: types, classes, functions, constants and their members, of every entry it
 * has. A reference of models does not have them all: options of calls, hooks, middleware.
 * @param root - the project's folder
 */
export function declaredNames(packageName: string, root: string): Set<string> {
  const folder = findPackageFolder(packageName, root);
  const names = new Set<string>();
  if (folder === undefined) return names;
  const files = globSync('**/*.d.ts', {
    cwd: folder,
    absolute: true,
    ignore: '**/node_modules/**',
  });
  for (const file of files) {
    collect(ts.createSourceFile(file, readFileSync(file, 'utf8'), withoutComments), names);
  }
  return names;
}

function collect(node: ts.Node, names: Set<string>): void {
  if (
    isNamed(node) &&
    node.name !== undefined &&
    (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
  ) {
    names.add(node.name.text);
  }
  ts.forEachChild(node, (child) => collect(child, names));
}

/** Comments name nothing. */
const withoutComments: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** Parameters are left out: nobody calls them by name. */
function isNamed(node: ts.Node) {
  return (
    ts.isTypeElement(node) ||
    ts.isClassElement(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isExportSpecifier(node)
  );
}
