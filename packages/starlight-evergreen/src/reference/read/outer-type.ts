import type ts from 'typescript';
import type { TypeExpression } from '../model.ts';
import type { Scope } from './type-scope.ts';

/**
 * Reads a type of a call: as it is written where that is known, as the checker has it otherwise. Models in it, and the
 * whole where it is one, are known by their names.
 */
export function readOuterType(written: ts.TypeNode | undefined, type: ts.Type, scope: Scope): TypeExpression {
  return written ? scope.fromNode(written, scope) : scope.fromType(type, scope);
}
