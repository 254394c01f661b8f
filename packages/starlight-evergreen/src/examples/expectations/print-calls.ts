import ts from 'typescript';

/** The 0-based lines on which a module's `console` statements end, in source order. */
export function printCalls(code: string): number[] {
  const file = ts.createSourceFile('block.ts', code, ts.ScriptTarget.ESNext, true);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) && isPrint(node.expression)) {
      lines.push(file.getLineAndCharacterOfPosition(node.getEnd()).line);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines;
}

function isPrint(node: ts.Expression): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.expression.getText() === 'console'
  );
}
