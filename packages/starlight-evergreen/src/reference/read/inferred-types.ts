import ts from 'typescript';
import { resolveAlias } from './type-scope.ts';

/** The exported types that are made of schemas: `type Plan = z.infer<typeof PlanSchema>`. */
export interface InferredTypes {
  /** The names of the types that are made of a schema, in the order in which they are exported. */
  namesOf(schema: ts.Symbol | undefined): readonly string[];
  /** Whether a type is made of a schema. */
  isOf(type: ts.Symbol, schema: ts.Symbol | undefined): boolean;
}

export function indexInferred(
  symbols: ReadonlyMap<string, ts.Symbol>,
  checker: ts.TypeChecker,
): InferredTypes {
  const bySchema = new Map<ts.Symbol, { name: string; type: ts.Symbol }[]>();
  for (const [name, type] of symbols) {
    const schema = schemaOf(type, checker);
    if (schema) bySchema.set(schema, [...(bySchema.get(schema) ?? []), { name, type }]);
  }
  const typesOf = (schema: ts.Symbol | undefined) => (schema && bySchema.get(schema)) ?? [];
  return {
    namesOf: (schema) => typesOf(schema).map(({ name }) => name),
    isOf: (type, schema) => typesOf(schema).some((each) => each.type === type),
  };
}

/** The one constant that a type alias is made of, through types of any names. */
function schemaOf(type: ts.Symbol, checker: ts.TypeChecker): ts.Symbol | undefined {
  const declaration = type.declarations?.find((node) => ts.isTypeAliasDeclaration(node));
  if (!declaration || !ts.isTypeReferenceNode(declaration.type)) return undefined;
  let node: ts.TypeNode | undefined = declaration.type;
  while (node && ts.isTypeReferenceNode(node) && node.typeArguments?.length === 1)
    [node] = node.typeArguments;
  if (!node || !ts.isTypeQueryNode(node) || node.typeArguments) return undefined;
  const symbol = checker.getSymbolAtLocation(node.exprName);
  return symbol && resolveAlias(symbol, checker);
}
