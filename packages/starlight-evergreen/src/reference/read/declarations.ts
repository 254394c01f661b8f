import ts from 'typescript';
import { declaredShape, shapeOfType } from './declared-shape.ts';
import { holdsBrand } from './holds-brand.ts';
import type { Declaration } from './declaration.ts';
import type { PackageModel } from './package-models.ts';
import type { PackageProgram } from './package-program.ts';
import { proseOfSymbol } from './prose.ts';
import { schemaType } from './schema-type.ts';
import { readTypeNode } from './type-node.ts';
import { readType } from './type-of.ts';
import type { Scope } from './type-scope.ts';

/** What the declarations of a package say of its models and of its classes. */
export interface Declarations {
  /** Read on demand, by the model's name; undefined for a model that has no type anywhere. */
  get(model: string): Declaration | undefined;
  /** A class by its exported name, else by its local one, with the scope to read its members in. */
  getClass(name: string): DeclaredClass | undefined;
  /** The class that a type stands for. */
  classOf(node: ts.TypeNode): DeclaredClass | undefined;
}

/** A class, with the scope to read its members in. */
export interface DeclaredClass {
  node: ts.ClassDeclaration;
  scope: Scope;
}

/**
 * Reads declarations as they are written where that keeps names, as `Interval | string` does, where `Interval` is an open
 * enum and the whole is just `string` to a checker. What names mean, and all that is computed, comes from the checker.
 */
export function readDeclarations(
  models: ReadonlyMap<string, PackageModel>,
  modelOf: (type: ts.Symbol) => string | undefined,
  program: PackageProgram,
  exported: ReadonlyMap<string, ts.Symbol>,
): Declarations {
  const { checker } = program;
  const names = new Map([...exported].map(([name, symbol]) => [symbol.name, name]));
  const scope: Scope = {
    checker,
    modelOf,
    isGlobal: program.isGlobal,
    path: [],
    exportedName: (local) => names.get(local) ?? local,
    fromNode: readTypeNode,
    fromType: readType,
  };
  return {
    get(name) {
      const model = models.get(name);
      return model && readDeclaration(model, scope);
    },
    getClass: (name) => classOf(exported.get(name), scope) ?? classOf(program.findClass(name), scope),
    classOf: (node) => classOf(checker.getTypeFromTypeNode(node).symbol, scope),
  };
}

function classOf(symbol: ts.Symbol | undefined, scope: Scope): DeclaredClass | undefined {
  const node = symbol?.declarations?.find((each) => ts.isClassDeclaration(each));
  return node && { node, scope };
}

function readDeclaration(
  { name, type, schema, isOfSchema, sources }: PackageModel,
  scope: Scope,
): Declaration | undefined {
  if (type) {
    const side = isOfSchema && { isOfSchema };
    const prose = proseOfSymbol(type);
    return {
      name,
      ...(isOfSchema && proseOfSymbol(schema)),
      ...prose,
      ...side,
      ...(holdsBrand(scope.checker.getDeclaredTypeOfSymbol(type), scope.checker, false) && {
        isBranded: true as const,
        ...(!isOfSchema && { isWrittenApart: true as const }),
      }),
      shape: declaredShape(type, scope),
    };
  }
  const inferred = schema && schemaType(schema, sources[0]?.naming.side ?? 'output', scope.checker);
  if (!inferred) return undefined;
  return {
    name,
    ...proseOfSymbol(schema),
    isInferred: true,
    isOfSchema: true,
    ...(holdsBrand(inferred, scope.checker, true) && { isBranded: true as const }),
    shape: shapeOfType(inferred, scope),
  };
}
