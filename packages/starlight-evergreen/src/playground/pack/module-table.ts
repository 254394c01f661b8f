import type * as TypeScript from 'typescript';

/** Where the imports in the files of a program lead: for each file, the file that a specifier stands for. */
export function moduleTable(
  ts: typeof TypeScript,
  program: TypeScript.Program,
  files: Iterable<string>,
): Map<string, Map<string, string>> {
  const checker = program.getTypeChecker();
  const table = new Map<string, Map<string, string>>();
  for (const name of files) {
    const file = program.getSourceFile(name);
    if (file === undefined || !mayImport(file.text)) continue;
    const found = new Map<string, string>();
    const visit = (node: TypeScript.Node): void => {
      if (ts.isStringLiteral(node) && isSpecifier(ts, node.parent)) {
        const target = checker.getSymbolAtLocation(node)?.declarations?.find(ts.isSourceFile);
        if (target !== undefined) found.set(node.text, target.fileName);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    if (found.size > 0) table.set(name, found);
  }
  return table;
}

function mayImport(text: string): boolean {
  return /\b(?:from|import|require)\b/.test(text);
}

function isSpecifier(ts: typeof TypeScript, parent: TypeScript.Node): boolean {
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  return (
    ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isExternalModuleReference(parent)
  );
}
