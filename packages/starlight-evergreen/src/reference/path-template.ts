import { fieldType, listedValues } from './listed-values.ts';
import type { Reference, TypeExpression } from './model.ts';
import { otherValues } from './other-values.ts';
import { isPlain } from './sample/fits.ts';

/** An argument of a call, by the name of its parameter. */
export interface Argument {
  name: string;
  type: TypeExpression;
  value: unknown;
}

/** Where a call is sent that is made with other arguments; undefined when it is refused. */
type PathOf = (args: readonly Argument[]) => Promise<string | undefined>;

/** A value inside of the arguments that can stand in a path. */
interface Leaf {
  /** The field or the parameter that holds it. */
  name: string;
  value: unknown;
  /** Values that its type lists. */
  listed: readonly unknown[];
  /** The same arguments with another value in its place. */
  with(other: unknown): readonly Argument[];
}

/** Values deeper inside of a request than this stand in no path. */
const deepest = 3;

/**
 * A path with `{field}` where it holds a value of the call's arguments: `/plans/plan_123` is `/plans/{planId}`.
 * Equal words alone prove nothing: a field counts when another value of it makes another path. Only where no other value
 * is accepted, a text that looks like nobody's word is taken for it.
 * @param reference - the models that types name
 */
export async function pathTemplate(
  path: string,
  args: readonly Argument[],
  reference: Reference,
  pathOf: PathOf,
): Promise<string> {
  const segments = path.split('/').map(decode);
  const result = [...segments];
  const put = (at: number, text: string, name: string): void => {
    result[at] = (result[at] ?? '').replace(text, () => `{${name}}`);
  };
  // Calls are made one after another, as their requests could not be told apart.
  for (const leaf of leavesOf(args, reference)) {
    const text = textOf(leaf.value);
    if (text === '' || !segments.some((segment) => segment.includes(text))) continue;
    // oxlint-disable-next-line no-await-in-loop -- the requests of two calls at once could not be told apart
    const places = await placesOf(leaf, text, segments, pathOf);
    for (const at of places) put(at, text, leaf.name);
  }
  return result.map((segment, at) => (segment === segments[at] ? path.split('/')[at] : segment)).join('/');
}

/** The segments that a value stands in. */
async function placesOf(
  leaf: Leaf,
  text: string,
  segments: readonly string[],
  pathOf: PathOf,
): Promise<number[]> {
  for (const other of [...leaf.listed.filter((each) => each !== leaf.value), ...otherValues(leaf.value)]) {
    // oxlint-disable-next-line no-await-in-loop -- the requests of two calls at once could not be told apart
    const path = await pathOf(leaf.with(other));
    if (path === undefined) continue;
    const changed = path.split('/').map(decode);
    const otherText = textOf(other);
    return segments.flatMap((segment, at) =>
      segment !== changed[at] && segment.replace(text, () => otherText) === changed[at] ? [at] : [],
    );
  }
  return /\d/.test(text) ? segments.flatMap((segment, at) => (segment === text ? [at] : [])) : [];
}

function leavesOf(args: readonly Argument[], reference: Reference): Leaf[] {
  const leavesIn = (
    { name, type, value }: Pick<Argument, 'name' | 'value'> & { type: TypeExpression | undefined },
    put: Leaf['with'],
    depth: number,
  ): Leaf[] => {
    if (!isPlain(value)) return [{ name, value, listed: listedValues(type, reference), with: put }];
    if (depth === deepest) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      leavesIn(
        { name: key, type: fieldType(type, key, reference), value: inner },
        (other) => put({ ...value, [key]: other }),
        depth + 1,
      ),
    );
  };
  return args.flatMap((argument, index) =>
    leavesIn(argument, (other) => args.with(index, { ...argument, value: other }), 0),
  );
}

/** A value as it is written into a path. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item: unknown) => textOf(item)).join(',');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : '';
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
