/**
 * A value as JSON, also one that JSON has no form for, such as a default that is a bigint or a set: to tell values apart.
 * @param change - what stands for a part of it
 */
export function plainText(value: unknown, change: (part: unknown) => unknown = (part) => part): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return `${part}n`;
    if (typeof part === 'symbol') return String(part);
    if (part instanceof Set || part instanceof Map) return [part.constructor.name, ...(part as Set<unknown>)];
    return change(part);
  });
}
