const OwnError = Error;
const { getOwnPropertyDescriptor, ownKeys } = Reflect;

/** How deep errors are looked for, and in how much: as far as printing goes. */
const maxDepth = 7;
const maxObjects = 5_000;

/** The errors among values and what these hold. Getters are not called. */
export function errorsIn(values: readonly unknown[]): Set<Error> {
  const errors = new Set<Error>();
  const seen = new Set<object>();
  const visit = (value: unknown, depth: number): void => {
    if (!isObject(value) || seen.has(value) || depth > maxDepth || seen.size > maxObjects) return;
    seen.add(value);
    if (value instanceof OwnError) errors.add(value);
    for (const each of innerOf(value)) visit(each, depth + 1);
  };
  for (const value of values) visit(value, 0);
  return errors;
}

function innerOf(value: object): unknown[] {
  if (value instanceof Map) return [...value].flat();
  if (value instanceof Set) return [...value];
  return ownKeys(value).map((key): unknown => getOwnPropertyDescriptor(value, key)?.value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
