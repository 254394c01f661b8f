import type { syntaxTree } from '@codemirror/language';

export type Tree = ReturnType<typeof syntaxTree>;
export type SyntaxNode = Tree['topNode'];

/** Whether a node stands right in one of these. */
export function isPart({ parent }: SyntaxNode, ...names: string[]): boolean {
  return parent !== null && names.includes(parent.name);
}

/** What begins a place of its own within a declaration. */
const inner = new Set([
  'ArrayExpression',
  'ArrowFunction',
  'Block',
  'ClassBody',
  'FunctionExpression',
  'Interpolation',
]);

/** Whether a node is what a variable is declared with. Some themes colour that as one. */
export function isInDeclaration(node: SyntaxNode): boolean {
  for (let { parent } = node; parent !== null; { parent } = parent) {
    if (parent.name === 'VariableDeclaration') return true;
    if (inner.has(parent.name)) return false;
  }
  return false;
}
