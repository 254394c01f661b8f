import ts from 'typescript';
import type { EnumValue, TypeExpression } from '../model.ts';
import type { DeclaredShape } from './declaration.ts';
import { isOpenWrapper } from './dialects/index.ts';
import { proseOfSymbol, readProse } from './prose.ts';
import { readAdditional, readProperties } from './properties.ts';
import { resolveAlias, type Scope } from './type-scope.ts';

/** The shape of a declared type: an alias, an interface or an enum. */
export function declaredShape(symbol: ts.Symbol, outer: Scope): DeclaredShape {
  const scope: Scope = { ...outer, root: symbol };
  if (symbol.flags & ts.SymbolFlags.Enum) return enumShape(symbol, scope);
  const type = scope.checker.getDeclaredTypeOfSymbol(symbol);
  const alias = symbol.declarations?.find((node) => ts.isTypeAliasDeclaration(node));
  if (!alias) return shapeOfType(type, scope);
  const constant = constantOf(alias.type, scope);
  if (constant) return constant;
  if (isObject(type, scope) && !isOtherModel(alias.type, scope)) return objectShape(type, scope);
  return shapeOf(scope.fromNode(alias.type, scope));
}

/** `type PlanUnion = Plan` leads to the page of the plan. */
function isOtherModel(node: ts.TypeNode, scope: Scope): boolean {
  return ts.isTypeReferenceNode(node) && scope.fromNode(node, scope).kind === 'model';
}

/** The shape of a type that only the checker knows. */
export function shapeOfType(type: ts.Type, scope: Scope): DeclaredShape {
  return isObject(type, scope) ? objectShape(type, scope) : shapeOf(scope.fromType(type, scope));
}

function objectShape(type: ts.Type, scope: Scope): DeclaredShape {
  const inner = { ...scope, path: [type] };
  const additional = readAdditional(type, inner);
  return { kind: 'object', fields: readProperties(type, inner), ...(additional && { additional }) };
}

/** An object with fields: an index signature alone is a record, beside properties it says that the object keeps more than those. */
function isObject(type: ts.Type, { checker, isGlobal }: Scope): boolean {
  const parts = type.isIntersection() ? type.types : [type];
  const isPlain = (part: ts.Type) =>
    (part.flags & ts.TypeFlags.Object) !== 0 &&
    !checker.isArrayLikeType(part) &&
    part.getCallSignatures().length === 0 &&
    !(
      part.symbol &&
      part.symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface) &&
      isGlobal(part.symbol)
    );
  if (!parts.every(isPlain)) return false;
  return (
    checker.getPropertiesOfType(type).length > 0 ||
    checker.getIndexInfosOfType(type).every(({ type: value }) => value.flags & ts.TypeFlags.Never)
  );
}

function shapeOf(type: TypeExpression): DeclaredShape {
  const variants = type.kind === 'union' ? type.variants : [type];
  const values = variants.flatMap((variant): EnumValue[] =>
    variant.kind === 'literal' && typeof variant.value !== 'boolean' ? [{ value: variant.value }] : [],
  );
  const open = variants.some(({ kind }) => kind === 'string');
  const isEnum = values.length + (open ? 1 : 0) === variants.length && variants.length > 1;
  return isEnum ? { kind: 'enum', values, open } : { kind: 'union', variants };
}

/** `enum Plan { Free = 'free' }`; a member without a value counts on from the one before it. */
function enumShape(symbol: ts.Symbol, { checker }: Scope): DeclaredShape {
  const declarations = symbol.declarations?.filter((node) => ts.isEnumDeclaration(node)) ?? [];
  const values = declarations.flatMap(({ members }) => {
    let next = 0;
    return members.flatMap((member): EnumValue[] => {
      const value = checker.getConstantValue(member) ?? (member.initializer ? undefined : next);
      if (typeof value === 'number') next = value + 1;
      const { name } = member;
      if (value === undefined || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) return [];
      const { description } = readProse(member);
      return [{ key: name.text, value, ...(description !== undefined && { description }) }];
    });
  });
  return { kind: 'enum', values, open: false, isNominal: true };
}

/** A type that is made of a constant's members, such as `Wrapper<typeof X>` or `(typeof X)[keyof typeof X]`. */
function constantOf(node: ts.TypeNode, scope: Scope): DeclaredShape | undefined {
  const { checker } = scope;
  const query = firstQuery(node);
  const found = query && checker.getSymbolAtLocation(query.exprName);
  const constant = found && resolveAlias(found, checker);
  if (!constant || !(constant.flags & ts.SymbolFlags.Variable)) return undefined;
  const values = checker.getPropertiesOfType(checker.getTypeOfSymbol(constant)).map((property) => {
    const type = checker.getTypeOfSymbol(property);
    const { description } = proseOfSymbol(property);
    const prose = description === undefined ? {} : { description };
    return type.isStringLiteral() || type.isNumberLiteral()
      ? { key: property.name, value: type.value, ...prose }
      : undefined;
  });
  const all = values.filter((value) => value !== undefined);
  if (all.length === 0 || all.length < values.length) return undefined;
  const open = ts.isTypeReferenceNode(node) ? isOpenWrapper(node.typeName.getText()) : undefined;
  if (open !== undefined) return { kind: 'enum', values: all, open };
  const shape = shapeOf(scope.fromNode(node, scope));
  const isWhole = shape.kind === 'enum' && shape.values.length === all.length;
  return isWhole ? { kind: 'enum', values: all, open: shape.open } : undefined;
}

/** The constant that a type is made of, as far as it is made of one alone. */
function firstQuery(node: ts.TypeNode): ts.TypeQueryNode | undefined {
  if (ts.isTypeQueryNode(node)) return node;
  if (ts.isParenthesizedTypeNode(node)) return firstQuery(node.type);
  if (ts.isIndexedAccessTypeNode(node)) return firstQuery(node.objectType);
  const [only, ...more] = ts.isTypeReferenceNode(node) ? (node.typeArguments ?? []) : [];
  return only && more.length === 0 ? firstQuery(only) : undefined;
}
