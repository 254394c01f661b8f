import ts from 'typescript';

const leaves = ts.TypeFlags.Null | ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.BooleanLike;

/** Whether a union is made of all that JSON can say: text, numbers, booleans, null, and lists and records of itself. */
export function isJson(type: ts.UnionType, checker: ts.TypeChecker): boolean {
  const isLeaf = (part: ts.Type) => (part.flags & (leaves | ts.TypeFlags.Undefined)) !== 0;
  const has = (flag: ts.TypeFlags) => type.types.some((part) => part.flags & flag);
  if (![ts.TypeFlags.String, ts.TypeFlags.Number, ts.TypeFlags.BooleanLike].every(has)) return false;
  const isSelf = (part: ts.Type | undefined) =>
    part !== undefined &&
    (part === type ||
      (part.isUnion() && part.types.every((each) => type.types.includes(each) || isLeaf(each))));
  const containers = type.types.filter((part) => !isLeaf(part));
  const lists = containers.filter((part) => checker.isArrayType(part));
  const records = containers.filter((part) => !checker.isArrayType(part));
  return (
    lists.length === 1 &&
    records.length === 1 &&
    lists.every((part) => isSelf(checker.getTypeArguments(part as ts.TypeReference)[0])) &&
    records.every(
      (part) => isSelf(part.getStringIndexType()) && checker.getPropertiesOfType(part).length === 0,
    )
  );
}
