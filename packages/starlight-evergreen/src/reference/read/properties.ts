import ts from 'typescript';
import type { TypeExpression } from '../model.ts';
import { type DeclaredField, splitNull } from './declaration.ts';
import { withoutUndefined } from './join-variants.ts';
import { proseOfSymbol } from './prose.ts';
import type { Scope } from './type-scope.ts';

/** The named properties of an object type, those that it inherits as well; not those that are called by a symbol, nor one that no value keeps. */
export function readProperties(type: ts.Type, scope: Scope): DeclaredField[] {
  return scope.checker
    .getPropertiesOfType(type)
    .filter(({ name, escapedName }) => !String(escapedName).startsWith('__@') && name !== '__proto__')
    .map((property) => readProperty(property, scope));
}

/** The type of properties beyond the named ones: `[key: string]: T`. `Record<string, never>` has none. */
export function readAdditional(type: ts.Type, scope: Scope): TypeExpression | undefined {
  const { checker } = scope;
  const info = checker
    .getIndexInfosOfType(type)
    .find(({ keyType }) => !(keyType.flags & ts.TypeFlags.ESSymbolLike));
  if (!info || info.type.flags & ts.TypeFlags.Never) return undefined;
  const { declaration } = info;
  const written = declaration && ts.isIndexSignatureDeclaration(declaration) ? declaration.type : undefined;
  // In a generic type what is written is not yet what is meant.
  const isAsWritten = written && checker.getTypeFromTypeNode(written) === info.type;
  return isAsWritten ? scope.fromNode(written, scope) : scope.fromType(info.type, scope);
}

function readProperty(property: ts.Symbol, scope: Scope): DeclaredField {
  const expression = withoutUndefined(propertyType(property, scope));
  const variants = expression.kind === 'union' ? expression.variants : [expression];
  return {
    name: property.name,
    ...splitNull(variants),
    optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    ...proseOfSymbol(property),
  };
}

function propertyType(property: ts.Symbol, scope: Scope): TypeExpression {
  const { valueDeclaration: declaration, flags } = property;
  const isAsWritten = !(flags & ts.SymbolFlags.Transient);
  if (isAsWritten && declaration && ts.isPropertySignature(declaration) && declaration.type)
    return scope.fromNode(declaration.type, scope);
  return scope.fromType(scope.checker.getTypeOfSymbol(property), scope);
}
