import ts from 'typescript';
import type { TypeExpression } from '../model.ts';

/** The type of a literal as it is written; undefined for one that is no value of JSON or of a bigint. */
export function literalOf(literal: ts.LiteralTypeNode['literal']): TypeExpression | undefined {
  if (literal.kind === ts.SyntaxKind.NullKeyword) return { kind: 'null' };
  if (literal.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'literal', value: true };
  if (literal.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'literal', value: false };
  if (ts.isStringLiteralLike(literal)) return { kind: 'literal', value: literal.text };
  if (ts.isNumericLiteral(literal)) return { kind: 'literal', value: Number(literal.text) };
  if (ts.isBigIntLiteral(literal)) return { kind: 'bigint', value: digits(literal.text) };
  if (!ts.isPrefixUnaryExpression(literal) || literal.operator !== ts.SyntaxKind.MinusToken) return undefined;
  if (ts.isNumericLiteral(literal.operand)) return { kind: 'literal', value: -Number(literal.operand.text) };
  if (ts.isBigIntLiteral(literal.operand))
    return { kind: 'bigint', value: `-${digits(literal.operand.text)}` };
  return undefined;
}

function digits(text: string): string {
  return BigInt(text.replace(/n$/, '')).toString();
}
