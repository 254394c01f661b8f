import type * as TypeScript from 'typescript';
import type { Finding } from './read-file.ts';

type TS = typeof TypeScript;
type Variable = TypeScript.BindingElement | TypeScript.VariableDeclaration;

/** How many constants are followed from an error back to what they were made of. */
const maximumHops = 3;

/**
 * What the code at an error depends on: findings right there, else those in the smallest expression around it, also
 * by way of the variables in it; never beyond its statement.
 */
export function findCauses(
  ts: TS,
  checker: TypeScript.TypeChecker,
  file: TypeScript.SourceFile,
  findings: readonly Finding[],
  { start, length }: { start: number; length: number },
): Finding[] {
  const exact = findings.filter(
    (each) =>
      (each.start === start && (each.end === start + length || each.how === 'value')) ||
      each.anchors.includes(start),
  );
  if (exact.length > 0) return exact;
  for (let node = nodeAt(ts, file, start, start + length); node !== file; node = node.parent) {
    const found = within(node, maximumHops);
    if (found.length > 0) return found;
    if (ts.isStatement(node)) return [];
  }
  return [];

  function within(node: TypeScript.Node, hops: number): Finding[] {
    const [from, to] = [node.getStart(file), node.end];
    const own = findings.filter((each) => each.start >= from && each.end <= to);
    const variables = hops === 0 ? [] : variablesIn(node);
    return [...new Set([...own, ...variables.flatMap((variable) => behind(variable, hops - 1))])];
  }

  /** What a variable's own name in a pattern says is nearer than what the pattern as a whole is taken from. */
  function behind(variable: Variable, hops: number): Finding[] {
    const own = ts.isBindingElement(variable) ? within(variable, 0) : [];
    if (own.length > 0) return own;
    const root = ts.isBindingElement(variable) ? ts.walkUpBindingElementsAndPatterns(variable) : variable;
    const source = ts.isVariableDeclaration(root) ? sourceOf(ts, root) : undefined;
    return source === undefined ? [] : within(source, hops);
  }

  /** Where the variables that are used in a node come from. */
  function variablesIn(node: TypeScript.Node): Variable[] {
    if (ts.isIdentifier(node)) {
      const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
      const isVariable =
        declaration !== undefined &&
        declaration.getSourceFile() === file &&
        (ts.isBindingElement(declaration) || ts.isVariableDeclaration(declaration)) &&
        declaration.name !== node;
      return isVariable ? [declaration] : [];
    }
    const found: Variable[] = [];
    ts.forEachChild(node, (child) => void found.push(...variablesIn(child)));
    return found;
  }
}

/** What a variable's type comes from: of a call that is what is called, not what it is given. */
function sourceOf(
  ts: TS,
  { initializer, parent }: TypeScript.VariableDeclaration,
): TypeScript.Expression | undefined {
  const loop = parent.parent;
  let source = initializer ?? (ts.isForOfStatement(loop) ? loop.expression : undefined);
  while (
    source &&
    (ts.isAwaitExpression(source) || ts.isParenthesizedExpression(source) || ts.isCallExpression(source))
  ) {
    source = source.expression;
  }
  return source;
}

/** The smallest node around a range. */
function nodeAt(ts: TS, file: TypeScript.SourceFile, start: number, end: number): TypeScript.Node {
  let node: TypeScript.Node = file;
  for (;;) {
    const inner: TypeScript.Node | undefined = ts.forEachChild(node, (child) =>
      child.getStart(file) <= start && child.end >= end ? child : undefined,
    );
    if (inner === undefined) return node;
    node = inner;
  }
}
