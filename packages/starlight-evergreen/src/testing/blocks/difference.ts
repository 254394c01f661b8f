/**
 * Tells where two values differ, or undefined when they do not. Keys whose value is undefined count as absent, as they
 * do in JSON.
 * @param extra - whether `actual` may have keys that `expected` has not: an encoder fills in defaults
 */
export function difference(
  actual: unknown,
  expected: unknown,
  extra = false,
  path = 'value',
): string | undefined {
  if (Object.is(actual, expected)) return undefined;
  if (actual instanceof Date && expected instanceof Date && actual.getTime() === expected.getTime())
    return undefined;
  if (!isContainer(actual) || !isContainer(expected) || Array.isArray(actual) !== Array.isArray(expected)) {
    return `${path} is ${show(actual)}, not ${show(expected)}`;
  }
  for (const key of new Set([...Object.keys(expected), ...(extra ? [] : Object.keys(actual))])) {
    const found = difference(Reflect.get(actual, key), Reflect.get(expected, key), extra, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function show(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
