import ts from 'typescript';

/** Deeper inside a type than this, nobody looks. */
const deepest = 8;

/**
 * Whether a type holds one that no value written in code is of: a brand, whose mark no text or number has, or a TypeScript enum,
 * whose members are not the texts they stand for.
 */
export function holdsBrand(type: ts.Type, checker: ts.TypeChecker): boolean {
  const seen = new Set<ts.Type>();
  const holds = (each: ts.Type, depth: number): boolean => {
    if (depth > deepest || seen.has(each)) return false;
    seen.add(each);
    if (each.flags & ts.TypeFlags.EnumLike) return true;
    if (each.isUnion()) return each.types.some((part) => holds(part, depth));
    if (each.isIntersection() && isMarked(each, checker)) return true;
    if (!(each.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
    if (checker.isArrayLikeType(each))
      return checker.getTypeArguments(each as ts.TypeReference).some((item) => holds(item, depth + 1));
    if (isOfPlatform(each)) return false;
    const index = each.getStringIndexType() ?? each.getNumberIndexType();
    if (index && holds(index, depth + 1)) return true;
    return checker
      .getPropertiesOfType(each)
      .some((property) => holds(checker.getTypeOfSymbol(property), depth + 1));
  };
  return holds(type, 0);
}

/** A text or number with properties that none has, or an object with a property that only a symbol names. */
function isMarked(type: ts.IntersectionType, checker: ts.TypeChecker): boolean {
  const isPrimitive = type.types.some((part) => !(part.flags & ts.TypeFlags.Object));
  const marks = type.types.filter((part) => part.flags & ts.TypeFlags.Object);
  return marks.some((part) =>
    checker
      .getPropertiesOfType(part)
      .some(({ escapedName }) => isPrimitive || String(escapedName).startsWith('__@')),
  );
}

/** Dates, maps and the like have methods, and symbols of their own. */
function isOfPlatform({ symbol }: ts.Type): boolean {
  return symbol?.declarations?.some((node) => /[\\/]lib\.[^\\/]*\.d\.ts$/.test(node.getSourceFile().fileName)) === true;
}
