import ts from 'typescript';
import type { TypeExpression } from '../model.ts';
import { type DeclaredField, splitNull } from './declaration.ts';
import { readProse } from './prose.ts';

/** What a type node needs to know of the file it stands in. */
export interface Scope {
  file: ts.SourceFile;
  /** The exported name of a local one (`Rewards$1` may be exported as `Rewards`). */
  exportedName(local: string): string;
  /** Called for syntax that no model can be made of. */
  unsupported(node: ts.Node): void;
}

const keywords = new Map<ts.SyntaxKind, TypeExpression>([
  [ts.SyntaxKind.StringKeyword, { kind: 'string' }],
  [ts.SyntaxKind.NumberKeyword, { kind: 'number' }],
  [ts.SyntaxKind.BooleanKeyword, { kind: 'boolean' }],
  [ts.SyntaxKind.BigIntKeyword, { kind: 'bigint' }],
  [ts.SyntaxKind.AnyKeyword, { kind: 'any' }],
  [ts.SyntaxKind.UnknownKeyword, { kind: 'unknown' }],
]);

/** Turns TypeScript syntax into a type expression, keeping the names that a type checker would dissolve. */
export function readTypeNode(node: ts.TypeNode, scope: Scope): TypeExpression {
  const keyword = keywords.get(node.kind);
  if (keyword) return keyword;
  if (ts.isParenthesizedTypeNode(node)) return readTypeNode(node.type, scope);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) {
    return readTypeNode(node.type, scope);
  }
  if (ts.isArrayTypeNode(node)) return { kind: 'array', items: readTypeNode(node.elementType, scope) };
  if (ts.isTupleTypeNode(node)) {
    const items = node.elements.map((element) =>
      readTypeNode(ts.isNamedTupleMember(element) ? element.type : element, scope),
    );
    return { kind: 'tuple', items };
  }
  if (ts.isLiteralTypeNode(node)) return readLiteral(node, scope);
  if (ts.isUnionTypeNode(node)) return readUnion(node, scope);
  if (ts.isTypeLiteralNode(node)) return readTypeLiteral(node, scope);
  if (ts.isTypeReferenceNode(node)) return readTypeReference(node, scope);
  scope.unsupported(node);
  return { kind: 'unknown' };
}

/** The named properties of an object type, in the order they are declared. */
export function readMembers(members: ts.NodeArray<ts.TypeElement>, scope: Scope): DeclaredField[] {
  const fields: DeclaredField[] = [];
  for (const member of members) {
    if (ts.isIndexSignatureDeclaration(member)) continue;
    if (!ts.isPropertySignature(member) || !member.type) {
      scope.unsupported(member);
      continue;
    }
    const variants = unionNodes(member.type).filter((each) => each.kind !== ts.SyntaxKind.UndefinedKeyword);
    fields.push({
      name: propertyName(member.name),
      ...splitNull(variants.map((variant) => readTypeNode(variant, scope))),
      optional: member.questionToken !== undefined,
      ...readProse(member),
    });
  }
  return fields;
}

/** The type of properties beyond the named ones: `[key: string]: T`. */
export function readAdditional(
  members: ts.NodeArray<ts.TypeElement>,
  scope: Scope,
): { additional?: TypeExpression } {
  const index = members.find((member) => ts.isIndexSignatureDeclaration(member));
  return index ? { additional: readTypeNode(index.type, scope) } : {};
}

function propertyName(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
    ? name.text
    : name.getText();
}

function unionNodes(node: ts.TypeNode): readonly ts.TypeNode[] {
  return ts.isUnionTypeNode(node) ? node.types : [node];
}

function readUnion(node: ts.UnionTypeNode, scope: Scope): TypeExpression {
  const variants = node.types
    .filter((each) => each.kind !== ts.SyntaxKind.UndefinedKeyword)
    .map((each) => readTypeNode(each, scope));
  const [only] = variants;
  return variants.length === 1 && only ? only : { kind: 'union', variants };
}

function readLiteral(node: ts.LiteralTypeNode, scope: Scope): TypeExpression {
  const { literal } = node;
  if (literal.kind === ts.SyntaxKind.NullKeyword) return { kind: 'null' };
  if (literal.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'literal', value: true };
  if (literal.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'literal', value: false };
  if (ts.isStringLiteral(literal)) return { kind: 'literal', value: literal.text };
  if (ts.isNumericLiteral(literal)) return { kind: 'literal', value: Number(literal.text) };
  if (ts.isPrefixUnaryExpression(literal))
    return { kind: 'literal', value: Number(literal.getText(scope.file)) };
  scope.unsupported(node);
  return { kind: 'unknown' };
}

function readTypeLiteral(node: ts.TypeLiteralNode, scope: Scope): TypeExpression {
  const [first] = node.members;
  if (node.members.length === 1 && first && ts.isIndexSignatureDeclaration(first)) {
    return { kind: 'record', values: readTypeNode(first.type, scope) };
  }
  const fields = readMembers(node.members, scope).map((field) => ({ ...field, wireName: field.name }));
  return { kind: 'object', fields };
}

function readTypeReference(node: ts.TypeReferenceNode, scope: Scope): TypeExpression {
  const name = node.typeName.getText(scope.file);
  const [first, second] = node.typeArguments ?? [];
  if ((name === 'Array' || name === 'ReadonlyArray') && first) {
    return { kind: 'array', items: readTypeNode(first, scope) };
  }
  if (name === 'Record' && second) return { kind: 'record', values: readTypeNode(second, scope) };
  if (name === 'Date') return { kind: 'date' };
  if (node.typeArguments) scope.unsupported(node);
  return { kind: 'model', name: scope.exportedName(name) };
}
