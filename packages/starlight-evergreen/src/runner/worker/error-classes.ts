/** Names of the classes of an error, but for those that are built in. Their constructors stand on its stack. */
export function errorClasses(error: object): Set<string> {
  const names = new Set<string>();
  for (let each: unknown = error; isObject(each) && names.size < 10; each = Object.getPrototypeOf(each)) {
    const made: unknown = Object.getOwnPropertyDescriptor(each, 'constructor')?.value;
    if (typeof made === 'function') names.add(made.name);
  }
  return names;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
