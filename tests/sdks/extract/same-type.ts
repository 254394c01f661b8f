import ts from 'typescript';

/**
 * Whether a type that was read says all that a declared one says: values of either fit the other, and nothing in it was
 * given up for `any` or `unknown`, which fit everything.
 */
export function isSameType(checker: ts.TypeChecker, read: ts.Type, declared: ts.Type): boolean {
  const seen = new Set<string>();
  const isSame = (a: ts.Type, b: ts.Type): boolean => {
    const [left, right] = [withoutNull(checker, a), withoutNull(checker, b)];
    if (left === right || isMemberOf(left, right)) return true;
    if (isOpen(left) || isOpen(right)) return isOpen(left) && isOpen(right);
    const pair = `${idOf(left)} ${idOf(right)}`;
    if (seen.has(pair)) return true;
    seen.add(pair);
    return fits(left, right) && partsAreSame(left, right);
  };
  const fits = (left: ts.Type, right: ts.Type): boolean =>
    isMemberOf(left, right) ||
    (checker.isTypeAssignableTo(left, right) && checker.isTypeAssignableTo(right, left));
  const partsAreSame = (left: ts.Type, right: ts.Type): boolean => {
    if (left.isUnion() || right.isUnion()) {
      const others = variantsOf(right);
      return variantsOf(left).every((each) =>
        others.some((other) => each === other || (fits(each, other) && isSame(each, other))),
      );
    }
    const [items, otherItems] = [itemsOf(left), itemsOf(right)];
    if (items && otherItems) return isSame(items, otherItems);
    if ((left.flags & ts.TypeFlags.Object) === 0) return true;
    return checker.getPropertiesOfType(left).every((property) => {
      const other = checker.getPropertyOfType(right, property.name);
      return !other || isSame(checker.getTypeOfSymbol(property), checker.getTypeOfSymbol(other));
    });
  };
  const itemsOf = (type: ts.Type): ts.Type | undefined =>
    checker.isArrayType(type)
      ? checker.getIndexTypeOfType(type, ts.IndexKind.Number)
      : checker.getIndexTypeOfType(type, ts.IndexKind.String);
  return isSame(read, declared);
}

/** A member of an enum, which is told by its value. */
function isMemberOf(read: ts.Type, declared: ts.Type): boolean {
  if ((declared.flags & ts.TypeFlags.EnumLiteral) === 0) return false;
  return isValue(read) && isValue(declared) && read.value === declared.value;
}

function isValue(type: ts.Type): type is ts.StringLiteralType | ts.NumberLiteralType {
  return type.isStringLiteral() || type.isNumberLiteral();
}

/** Whether `null` is a value of a type. */
export function isNullable(type: ts.Type): boolean {
  return variantsOf(type).some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
}

/** Whether a type takes any value at all. */
export function isOpen({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

function variantsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** `unknown` would become `{}`, and what is only null would be nothing. */
function withoutNull(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  const rest = isOpen(type) ? type : checker.getNonNullableType(type);
  return (rest.flags & ts.TypeFlags.Never) === 0 ? rest : type;
}

const ids = new WeakMap<ts.Type, number>();
let last = 0;

function idOf(type: ts.Type): number {
  const id = ids.get(type) ?? (last += 1);
  ids.set(type, id);
  return id;
}
