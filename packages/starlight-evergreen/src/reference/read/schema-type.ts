import type ts from 'typescript';

/** What TypeScript says that a schema takes (`input`) or makes (`output`). */
export function schemaType(
  schema: ts.Symbol,
  side: 'input' | 'output',
  checker: ts.TypeChecker,
): ts.Type | undefined {
  const internals = checker.getTypeOfSymbol(schema).getProperty('_zod');
  const property = internals && checker.getTypeOfSymbol(internals).getProperty(side);
  return property && checker.getTypeOfSymbol(property);
}

/** Which side of a schema a type is: what it takes where that is another one than what it makes. */
export function sideOf(
  type: ts.Symbol | undefined,
  schema: ts.Symbol | undefined,
  checker: ts.TypeChecker,
): 'input' | 'output' {
  if (!type || !schema) return 'output';
  const declared = checker.getDeclaredTypeOfSymbol(type);
  const isSame = (side: 'input' | 'output') => {
    const other = schemaType(schema, side, checker);
    return (
      other !== undefined &&
      checker.isTypeAssignableTo(declared, other) &&
      checker.isTypeAssignableTo(other, declared)
    );
  };
  return !isSame('output') && isSame('input') ? 'input' : 'output';
}

/** Whether a type may be that of a schema: what the schema makes fits it, or it fits what the schema makes. */
export function isTypeOf(type: ts.Symbol, schema: ts.Symbol | undefined, checker: ts.TypeChecker): boolean {
  const made = schema && schemaType(schema, 'output', checker);
  const declared = checker.getDeclaredTypeOfSymbol(type);
  return (
    made !== undefined &&
    (checker.isTypeAssignableTo(made, declared) || checker.isTypeAssignableTo(declared, made))
  );
}
