import ts from 'typescript';
import { resolveAlias } from './type-scope.ts';

/**
 * The exported types that belong to exported schemas, by the name of the schema: `type User = z.infer<typeof
 * userSchema>`, and what a schema is annotated with, `userSchema: z.ZodType<User>`.
 */
export function namesOfTypes(
  exported: ReadonlyMap<string, ts.Symbol>,
  checker: ts.TypeChecker,
): Map<string, string> {
  const bySymbol = new Map<ts.Symbol, string>();
  for (const [name, symbol] of exported) bySymbol.set(resolveAlias(symbol, checker), name);
  const exportedAs = (node: ts.Node) => {
    const found = checker.getSymbolAtLocation(node);
    return found && bySymbol.get(resolveAlias(found, checker));
  };
  const names = new Map<string, string>();
  for (const [symbol, name] of bySymbol) {
    for (const declaration of symbol.declarations ?? []) {
      if (ts.isTypeAliasDeclaration(declaration)) {
        const schema = inferredFrom(declaration.type);
        const schemaName = schema && exportedAs(schema.node);
        if (schemaName !== undefined && (schema?.isOutput || !names.has(schemaName)))
          names.set(schemaName, name);
      }
      if (ts.isVariableDeclaration(declaration) && !names.has(name)) {
        const typeName = annotated(declaration);
        const exportedType = typeName && exportedAs(typeName);
        if (exportedType !== undefined) names.set(name, exportedType);
      }
    }
  }
  return names;
}

/** `typeof userSchema` in `z.infer<typeof userSchema>`, and nothing around it. */
function inferredFrom(type: ts.TypeNode): { node: ts.Node; isOutput: boolean } | undefined {
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const { typeName, typeArguments } = type;
  const name = ts.isIdentifier(typeName) ? typeName.text : typeName.right.text;
  const [argument, ...more] = typeArguments ?? [];
  if (!argument || more.length > 0 || !ts.isTypeQueryNode(argument)) return undefined;
  if (!['infer', 'output', 'TypeOf', 'Infer', 'input'].includes(name)) return undefined;
  return { node: argument.exprName, isOutput: name !== 'input' };
}

/** `User` in `z.ZodType<User>`. */
function annotated({ type }: ts.VariableDeclaration): ts.Node | undefined {
  const argument = type && ts.isTypeReferenceNode(type) ? type.typeArguments?.[0] : undefined;
  return argument && ts.isTypeReferenceNode(argument) && !argument.typeArguments
    ? argument.typeName
    : undefined;
}
