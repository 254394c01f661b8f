import { EnumMember } from './enum-member.ts';
import { isPlain } from './fits.ts';
import { instanceSource } from './instances.ts';

export interface SourceOptions {
  /** Spaces that the value's first line already stands in; later lines are indented by as many. */
  indent?: number;
  /** Longest line, in characters. */
  width?: number;
  /** Characters before the value on its first line, such as `const x: T = `. */
  before?: number;
}

interface Line {
  indent: number;
  width: number;
  /** Characters on the line before and after the value. */
  before: number;
  after: number;
}

/**
 * A value as a TypeScript expression, laid out as Prettier does with double quotes: two spaces, trailing commas,
 * nothing past the width that can be broken. Keys whose value is `undefined` are left out.
 * Throws on functions, symbols and the like, which no schema describes.
 */
export function toSource(value: unknown, { indent = 0, width = 80, before = 0 }: SourceOptions = {}): string {
  return print(value, { indent, width, before: indent + before, after: 1 }, true);
}

function print(value: unknown, line: Line, root: boolean): string {
  if (Array.isArray(value)) return printArray(value, line);
  if (value instanceof Set) return printItems('Set', [...(value as Set<unknown>)], line);
  if (value instanceof Map) return printItems('Map', [...(value as Map<unknown, unknown>)], line);
  if (isPlain(value)) return printObject(value, line, root);
  return scalar(value);
}

/** On one line only where it is short and flat; the outermost object always has a line for each field. */
function printObject(value: Record<string, unknown>, line: Line, root: boolean): string {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  const flat = root ? undefined : flatObject(entries);
  if (flat !== undefined && line.before + flat.length + line.after <= line.width) return flat;
  const indent = line.indent + 2;
  const lines = entries.map(([key, item]) => printProperty(`${keySource(key)}:`, item, { ...line, indent }));
  return block('{', lines, '}', line.indent);
}

const mostFlatEntries = 4;

function flatObject(entries: [string, unknown][]): string | undefined {
  if (entries.length > mostFlatEntries || entries.some(([, item]) => isNested(item))) return undefined;
  return `{ ${entries.map(([key, item]) => `${keySource(key)}: ${flatSource(item)}`).join(', ')} }`;
}

/** A string too long for the line goes to the next; Prettier leaves it when the key is no longer than the indent. */
function printProperty(key: string, value: unknown, { indent, width }: Line): string {
  const source = print(value, { indent, width, before: indent + key.length + 1, after: 1 }, false);
  const tooLong = typeof value === 'string' && indent + key.length + 1 + source.length + 1 > width;
  return tooLong && key.length - 1 > 2 ? `${key}\n${' '.repeat(indent + 2)}${source}` : `${key} ${source}`;
}

function printArray(value: readonly unknown[], line: Line): string {
  if (value.length === 0) return '[]';
  const breaks = value.length > 1 && value.every((item) => hasSeveral(item));
  const flat = breaks || value.some((item) => isDeep(item)) ? undefined : flatSource(value);
  if (flat !== undefined && line.before + flat.length + line.after <= line.width) return flat;
  const indent = line.indent + 2;
  const inner: Line = { indent, width: line.width, before: indent, after: 1 };
  if (value.every((item) => typeof item === 'number')) return fill(value, inner, line.indent);
  return block(
    '[',
    value.map((item) => print(item, inner, false)),
    ']',
    line.indent,
  );
}

/** A set or a map, made of the list of what is in it. */
function printItems(name: string, items: readonly unknown[], line: Line): string {
  const start = `new ${name}(`;
  if (items.length === 0) return `${start})`;
  const list = printArray(items, { ...line, before: line.before + start.length, after: line.after + 1 });
  return `${start}${list})`;
}

/** Prettier packs numbers, as many to a line as fit. */
function fill(numbers: readonly number[], { indent, width }: Line, outer: number): string {
  const lines: string[] = [];
  for (const item of numbers.map(scalar)) {
    const last = lines.at(-1);
    if (last !== undefined && indent + last.length + 2 + item.length + 1 <= width) {
      lines[lines.length - 1] = `${last}, ${item}`;
    } else lines.push(item);
  }
  return block('[', lines, ']', outer);
}

function block(open: string, items: readonly string[], close: string, indent: number): string {
  const inner = ' '.repeat(indent + 2);
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${' '.repeat(indent)}${close}`;
}

function flatSource(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatSource).join(', ')}]`;
  if (value instanceof Set || value instanceof Map) {
    const items = flatSource([...(value as Set<unknown>)]);
    return `new ${value instanceof Set ? 'Set' : 'Map'}(${items === '[]' ? '' : items})`;
  }
  if (!isPlain(value)) return scalar(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return entries.length === 0 ? '{}' : (flatObject(entries) ?? '{}');
}

/** Does the value hold others? */
function isNested(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => isPlain(item) || Array.isArray(item));
  if (value instanceof Set || value instanceof Map) return true;
  return isPlain(value) && Object.values(value).some((item) => item !== undefined);
}

/** Must the value have lines of its own, so that whatever holds it has too? */
function isDeep(value: unknown): boolean {
  if (Array.isArray(value)) {
    return (
      (value.length > 1 && value.every((item) => hasSeveral(item))) || value.some((item) => isDeep(item))
    );
  }
  if (value instanceof Set || value instanceof Map) return isDeep([...(value as Set<unknown>)]);
  if (!isPlain(value)) return false;
  const items = Object.values(value).filter((item) => item !== undefined);
  return items.length > mostFlatEntries || items.some((item) => isNested(item));
}

function hasSeveral(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 1;
  return isPlain(value) && Object.values(value).filter((item) => item !== undefined).length > 1;
}

function scalar(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return stringSource(value);
    case 'number':
      return numberSource(value);
    case 'bigint':
      return `${value}n`;
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'undefined';
    default:
      if (value === null) return 'null';
      if (value instanceof Date) return `new Date(${stringSource(value.toISOString())})`;
      if (value instanceof EnumMember) return value.source;
      if (typeof value === 'object') {
        const source = instanceSource(value);
        if (source !== undefined) return source;
      }
      if (typeof value === 'symbol' && value.description !== undefined)
        return `Symbol.for(${stringSource(value.description)})`;
      throw new TypeError(`${typeof value} cannot be written as an example value`);
  }
}

function numberSource(value: number): string {
  if (Number.isNaN(value)) return 'Number.NaN';
  if (value === Infinity) return 'Number.POSITIVE_INFINITY';
  if (value === -Infinity) return 'Number.NEGATIVE_INFINITY';
  return Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
}

/** As JSON, and safe inside an HTML script element and for parsers that take U+2028 for a line end. */
function stringSource(value: string): string {
  return JSON.stringify(value)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll(/<(?=\/|!--|script)/gi, '\\u003C');
}

/** `__proto__` as a plain key would set the prototype. */
function keySource(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringSource(key);
}
