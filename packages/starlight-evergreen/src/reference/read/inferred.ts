import { dirname } from 'node:path';
import ts from 'typescript';
import { projectOptions } from '../../files/project-options.ts';
import { moduleOptions } from './compiler-options.ts';
import type { Declaration } from './declaration.ts';
import { shapeOfType } from './declared-shape.ts';
import { holdsBrand } from './holds-brand.ts';
import { createLibraryHost } from './library-host.ts';
import { namesOfTypes } from './names-of-types.ts';
import { proseOfSymbol } from './prose.ts';
import { schemaType } from './schema-type.ts';
import { readTypeNode } from './type-node.ts';
import { readType } from './type-of.ts';
import { resolveAlias, type Scope } from './type-scope.ts';

/** The types of a module of schemas, as TypeScript infers them: the second authority beside the schemas themselves. */
export interface InferredTypes {
  /** The exported type that is inferred from a schema, or with which the schema is annotated. */
  typeNameOf(exportName: string): string | undefined;
  /** @param models - the schemas, by the names of their models */
  read(models: ReadonlyMap<string, { exportName: string }>): Map<string, Declaration>;
}

/** Compiles modules together, so that what they import is read once. */
export function inferredProgram(paths: readonly string[]): ts.Program {
  const [path = ''] = paths;
  const options = { ...projectOptions(ts, dirname(path)), ...moduleOptions };
  return ts.createProgram([...paths], options, createLibraryHost(options));
}

/**
 * @param path - absolute path of the module
 * @param program - of which the module is a part
 */
export function inferredTypes(path: string, program = inferredProgram([path])): InferredTypes {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const exported = new Map(
    module ? checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]) : [],
  );
  const typeNames = namesOfTypes(exported, checker);
  const scope: Scope = {
    checker,
    // The names that types have in a module are those of its schemas, which know them better.
    modelOf: () => undefined,
    isGlobal: (symbol) =>
      symbol.declarations?.some((node) => program.isSourceFileDefaultLibrary(node.getSourceFile())) === true,
    path: [],
    exportedName: (local) => local,
    fromNode: readTypeNode,
    fromType: readType,
  };
  const resolved = (symbol: ts.Symbol | undefined) => symbol && resolveAlias(symbol, checker);
  return {
    typeNameOf: (exportName) => typeNames.get(exportName),
    read(models) {
      const declarations = new Map<string, Declaration>();
      for (const [name, { exportName }] of models) {
        const type = inferredType(exported.get(name), exported.get(exportName), checker);
        declarations.set(name, {
          name,
          ...proseOfSymbol(resolved(exported.get(exportName))),
          isOfSchema: true,
          ...(!isTypeName(exported.get(name), checker) && { isInferred: true as const }),
          ...(type && holdsBrand(type, checker, true) && { isBranded: true as const }),
          // A schema that is declared as `any` tells TypeScript nothing.
          shape: type ? shapeOfType(type, scope) : { kind: 'union', variants: [{ kind: 'any' }] },
        });
      }
      return declarations;
    },
  };
}

/** The exported type of the model's name if there is one, else what the schema's own output is inferred as. */
function inferredType(
  named: ts.Symbol | undefined,
  schema: ts.Symbol | undefined,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  if (named && isTypeName(named, checker))
    return checker.getDeclaredTypeOfSymbol(resolveAlias(named, checker));
  return schema && schemaType(resolveAlias(schema, checker), 'output', checker);
}

function isTypeName(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): boolean {
  const flags = symbol && resolveAlias(symbol, checker).flags;
  return flags !== undefined && (flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface)) !== 0;
}
