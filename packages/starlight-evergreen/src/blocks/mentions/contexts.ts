import type * as TypeScript from 'typescript';

type TS = typeof TypeScript;
type Literal = TypeScript.ObjectLiteralExpression | TypeScript.ArrayLiteralExpression;

/** What the literals of one file are written for. */
export interface Contexts {
  /** The types that a literal has to fit: its own context, or that of the places its variable is given to. */
  of(literal: TypeScript.Expression): readonly TypeScript.Type[];
  /** Where the constant that holds a literal is used. */
  uses(literal: TypeScript.Expression): readonly TypeScript.Identifier[];
  /** Whether a literal is only a part of what it is written for: it is spread into another one. */
  isPartial(literal: TypeScript.Expression): boolean;
}

/**
 * The compiler knows the context of a literal that stands where it is needed. One that is kept in a constant first
 * (`const request = { … }; client.check(request)`) has none; it gets those of the places where the constant is used.
 */
export function readContexts(ts: TS, checker: TypeScript.TypeChecker, file: TypeScript.SourceFile): Contexts {
  const uses = new Map<Literal, TypeScript.Identifier[]>();
  const partial = new Set<TypeScript.Expression>();
  collect(file);

  function collect(node: TypeScript.Node): void {
    if (ts.isIdentifier(node)) {
      const literal = literalOf(node);
      if (literal !== undefined) {
        uses.set(literal, [...(uses.get(literal) ?? []), node]);
        if (ts.isSpreadAssignment(node.parent)) partial.add(literal);
      }
    }
    ts.forEachChild(node, collect);
  }

  /** The literal behind a constant that says no type of its own. */
  function literalOf(name: TypeScript.Identifier): Literal | undefined {
    const { parent } = name;
    if (ts.isVariableDeclaration(parent) && parent.name === name) return undefined;
    if (ts.isPropertyAssignment(parent) && parent.name === name) return undefined;
    if (ts.isPropertyAccessExpression(parent)) return undefined;
    const symbol = ts.isShorthandPropertyAssignment(parent)
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(name);
    const declaration = symbol?.valueDeclaration;
    if (declaration === undefined || declaration.getSourceFile() !== file) return undefined;
    if (!ts.isVariableDeclaration(declaration) || declaration.type !== undefined) return undefined;
    let value = declaration.initializer;
    while (value && ts.isAsExpression(value) && ts.isConstTypeReference(value.type)) value = value.expression;
    return value && isLiteral(ts, value) ? value : undefined;
  }

  function of(literal: TypeScript.Expression, path = new Set<TypeScript.Node>()): TypeScript.Type[] {
    const own = checker.getContextualType(literal);
    if (own !== undefined && (own.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) === 0) return [own];
    if (path.has(literal)) return [];
    path.add(literal);
    const elsewhere = isLiteral(ts, literal)
      ? (uses.get(literal) ?? []).flatMap((use) => ofUse(use, path))
      : [];
    return [...elsewhere, ...ofPart(literal, path)];
  }

  function ofUse(name: TypeScript.Identifier, path: Set<TypeScript.Node>): TypeScript.Type[] {
    const { parent } = name;
    if (ts.isSpreadAssignment(parent)) return of(parent.parent, path);
    if (ts.isShorthandPropertyAssignment(parent)) return ofProperty(parent.parent, name.text, path);
    return of(name, path);
  }

  /** A literal within another one has the context of its property or element there. */
  function ofPart(literal: TypeScript.Expression, path: Set<TypeScript.Node>): TypeScript.Type[] {
    const { parent } = literal;
    if (ts.isPropertyAssignment(parent)) {
      const name = nameText(ts, parent.name);
      return name === undefined ? [] : ofProperty(parent.parent, name, path);
    }
    if (!ts.isArrayLiteralExpression(parent)) return [];
    return of(parent, path).flatMap((type) =>
      variantsOf(ts, checker, type).flatMap(
        (each) => checker.getIndexTypeOfType(each, ts.IndexKind.Number) ?? [],
      ),
    );
  }

  function ofProperty(
    literal: TypeScript.ObjectLiteralExpression,
    name: string,
    path: Set<TypeScript.Node>,
  ): TypeScript.Type[] {
    return of(literal, path).flatMap((type) =>
      variantsOf(ts, checker, type).flatMap((each) => {
        const property = checker.getPropertyOfType(each, name);
        return property === undefined ? [] : checker.getTypeOfSymbol(property);
      }),
    );
  }

  return {
    of: (literal) => of(literal),
    uses: (literal) => (isLiteral(ts, literal) ? (uses.get(literal) ?? []) : []),
    isPartial: (literal) => partial.has(literal),
  };
}

function isLiteral(ts: TS, node: TypeScript.Node): node is Literal {
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}

/** The object types that a type is made of: variants of a union, without `null` and the like. */
export function variantsOf(
  ts: TS,
  checker: TypeScript.TypeChecker,
  type: TypeScript.Type,
): readonly TypeScript.Type[] {
  const apparent = (type.flags & ts.TypeFlags.TypeParameter) === 0 ? type : checker.getApparentType(type);
  const all = apparent.isUnion() ? apparent.types : [apparent];
  return all.filter(({ flags }) => (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0);
}

/** The name that a property is written under, unless it is computed. */
export function nameText(ts: TS, name: TypeScript.PropertyName | TypeScript.BindingName): string | undefined {
  const isPlain = ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name);
  return isPlain ? name.text : undefined;
}
