import { matchesTemplate } from '../matches-template.ts';
import type { FieldNames, Shape, ShapeId, WireNames } from './wire-names.ts';

/** Names of what one request sends and is answered. */
export interface RequestNames {
  shapes: WireNames['shapes'];
  request: ShapeId;
  response: ShapeId;
}

/** @param path - as it was asked for, with its query */
export function namesOfRequest(
  { operations, shapes }: WireNames,
  method: string,
  path: string,
): RequestNames | undefined {
  const [pathname = ''] = path.split('?');
  const exact = `${method} ${pathname}`;
  const key = Object.hasOwn(operations, exact)
    ? exact
    : Object.keys(operations).find((each) => matchesTemplate(exact, each));
  const found = key === undefined ? undefined : operations[key];
  return found && { shapes, request: found[0], response: found[1] };
}

/** JSON of the wire as the SDK names it. */
export function withSdkNames(value: unknown, shapes: WireNames['shapes'], id: ShapeId): unknown {
  const shape = shapes[id];
  if (shape === undefined) return value;
  if (Array.isArray(value)) return value.map((each) => withSdkNames(each, shapes, id));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]): [string, unknown] => {
      const [name, inner] = fieldOf(shape, key);
      return [name, withSdkNames(each, shapes, inner)];
    }),
  );
}

/** A path of names on the wire, such as `items[0].feature_id` or `items.0.feature_id`, as the SDK names it. */
export function withSdkPath(path: string, shapes: WireNames['shapes'], id: ShapeId): string {
  let at = id;
  return path.replace(/[^.[\]]+/g, (key) => {
    const shape = shapes[at];
    if (shape === undefined || /^\d+$/.test(key)) return key;
    const [name, inner] = fieldOf(shape, key);
    at = inner;
    return name;
  });
}

function fieldOf({ fields, rest = -1 }: Shape, key: string): [name: string, shape: ShapeId] {
  const found: FieldNames | undefined = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (found === undefined) return [key, rest];
  if (typeof found === 'string') return [found, -1];
  return typeof found === 'number' ? [key, found] : [...found];
}
