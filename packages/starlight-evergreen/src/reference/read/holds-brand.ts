import ts from 'typescript';

/** What is known of types already, of each checker. */
const caches = new WeakMap<ts.TypeChecker, Map<ts.Type, boolean>>();

/**
 * Whether a type holds one that no value written in code is of: a brand, whose mark no text or number has.
 * @param withEnums - whether members of TypeScript's enums count, as where code cannot name them
 */
export function holdsBrand(type: ts.Type, checker: ts.TypeChecker, withEnums: boolean): boolean {
  let cache = caches.get(checker);
  if (cache === undefined) caches.set(checker, (cache = new Map()));
  const known = cache;
  const holds = (each: ts.Type): boolean => {
    const found = known.get(each);
    if (found !== undefined) return found;
    // A type that contains itself meets this entry on the way round.
    known.set(each, false);
    const result = look(each);
    known.set(each, result);
    return result;
  };

  function look(each: ts.Type): boolean {
    // One member alone is a literal to a reference, which does not know what code calls it.
    const isMember = (each.flags & ts.TypeFlags.EnumLiteral) !== 0 && !each.isUnion();
    if (each.flags & ts.TypeFlags.EnumLike) return withEnums || isMember;
    if (each.isUnion()) return holdsEach(each);
    if (each.isIntersection() && isMarked(each, checker)) return true;
    if (!(each.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
    if (checker.isArrayLikeType(each))
      return checker.getTypeArguments(each as ts.TypeReference).some((item) => holds(item));
    if (isOfPlatform(each)) return false;
    const index = each.getStringIndexType() ?? each.getNumberIndexType();
    if (index && holds(index)) return true;
    const properties = checker.getPropertiesOfType(each).map((property) => checker.getTypeOfSymbol(property));
    return properties.some((property) => holds(property) || (index && !fitsIndex(property, index, checker)));
  }

  /** Where a text without a mark may stand in the place of one with it, nothing is missing. */
  function holdsEach({ types }: ts.UnionType): boolean {
    const objects = types.filter((part) => part.flags & ts.TypeFlags.Object);
    if (objects.some((part) => holds(part))) return true;
    const others = types.filter(
      (part) => !objects.includes(part) && !(part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)),
    );
    return others.length > 0 && others.every((part) => holds(part));
  }

  return holds(type);
}

/** Schemas may say of other properties what their own do not keep to: TypeScript has no object of such a type. */
function fitsIndex(property: ts.Type, index: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.isTypeAssignableTo(checker.getNonNullableType(property), index);
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
  const isOfLibrary = (node: ts.Declaration) =>
    /[\\/]lib\.[^\\/]*\.d\.ts$/.test(node.getSourceFile().fileName);
  return symbol?.declarations?.some(isOfLibrary) === true;
}
