import type * as TypeScript from 'typescript';
import { type Contexts, nameText, variantsOf } from './contexts.ts';

type TS = typeof TypeScript;

/**
 * The type nodes that say what may stand at an expression: of the property, variable or parameter that it is given to, or
 * of what it is compared with. Nodes, since the checker dissolves the names in `Interval | null`.
 */
export function expectedTypes(
  ts: TS,
  checker: TypeScript.TypeChecker,
  contexts: Contexts,
  expression: TypeScript.Expression,
): TypeScript.TypeNode[] {
  const { parent } = expression;
  const inside = (outer: TypeScript.Expression) => expectedTypes(ts, checker, contexts, outer);
  if (ts.isPropertyAssignment(parent) && parent.initializer === expression) {
    return propertyTypes(ts, checker, contexts.of(parent.parent), nameText(ts, parent.name));
  }
  if (ts.isJsxAttribute(parent)) {
    return propertyTypes(ts, checker, contexts.of(parent.parent), parent.name.getText());
  }
  if (ts.isBinaryExpression(parent)) {
    const other = parent.left === expression ? parent.right : parent.left;
    return isComparison(ts, parent)
      ? givenTypes(ts, checker, other)
      : parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
        ? givenTypes(ts, checker, parent.left)
        : inside(parent);
  }
  if (ts.isCaseClause(parent)) return givenTypes(ts, checker, parent.parent.parent.expression);
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.type ? [parent.type] : [];
  if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) {
    return ts.isConstTypeReference(parent.type) ? inside(parent) : [parent.type];
  }
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return argumentTypes(ts, checker, parent, expression);
  const passesOn =
    ts.isParenthesizedExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== expression);
  return passesOn ? inside(parent) : [];
}

/** The type nodes that say what an expression gives, as far as it leads to a declared property, variable or call. */
function givenTypes(
  ts: TS,
  checker: TypeScript.TypeChecker,
  expression: TypeScript.Expression,
): TypeScript.TypeNode[] {
  if (
    ts.isParenthesizedExpression(expression) ||
    ts.isAwaitExpression(expression) ||
    ts.isNonNullExpression(expression)
  ) {
    return givenTypes(ts, checker, expression.expression);
  }
  if (ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression)) {
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression.argumentExpression;
    const symbol = checker.getSymbolAtLocation(name);
    if (symbol !== undefined) return declaredTypes(ts, symbol);
    return ts.isElementAccessExpression(expression) ? givenTypes(ts, checker, expression.expression) : [];
  }
  if (ts.isCallExpression(expression)) {
    const type = checker.getResolvedSignature(expression)?.declaration?.type;
    return type === undefined || !ts.isTypeNode(type) ? [] : [type];
  }
  if (!ts.isIdentifier(expression)) return [];
  const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration;
  if (declaration === undefined) return [];
  if (ts.isBindingElement(declaration) && ts.isObjectBindingPattern(declaration.parent)) {
    const name = declaration.propertyName ?? declaration.name;
    return propertyTypes(ts, checker, [checker.getTypeAtLocation(declaration.parent)], nameText(ts, name));
  }
  if (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration)) return [];
  if (declaration.type !== undefined) return [declaration.type];
  return declaration.initializer === undefined ? [] : givenTypes(ts, checker, declaration.initializer);
}

function propertyTypes(
  ts: TS,
  checker: TypeScript.TypeChecker,
  containers: readonly TypeScript.Type[],
  name: string | undefined,
): TypeScript.TypeNode[] {
  if (name === undefined) return [];
  const variants = containers.flatMap((container) => variantsOf(ts, checker, container));
  return variants.flatMap((variant) => {
    const property = checker.getPropertyOfType(variant, name);
    return property === undefined ? [] : declaredTypes(ts, property);
  });
}

function declaredTypes(ts: TS, { declarations = [] }: TypeScript.Symbol): TypeScript.TypeNode[] {
  return declarations.flatMap((each) => {
    const typed =
      ts.isPropertySignature(each) || ts.isPropertyDeclaration(each) || ts.isVariableDeclaration(each);
    return typed && each.type !== undefined ? [each.type] : [];
  });
}

function argumentTypes(
  ts: TS,
  checker: TypeScript.TypeChecker,
  call: TypeScript.CallExpression | TypeScript.NewExpression,
  argument: TypeScript.Expression,
): TypeScript.TypeNode[] {
  const index = call.arguments?.indexOf(argument) ?? -1;
  const parameter = checker.getResolvedSignature(call)?.parameters[index]?.valueDeclaration;
  return parameter !== undefined && ts.isParameter(parameter) && parameter.type ? [parameter.type] : [];
}

function isComparison(ts: TS, { operatorToken }: TypeScript.BinaryExpression): boolean {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return true;
    default:
      return false;
  }
}
