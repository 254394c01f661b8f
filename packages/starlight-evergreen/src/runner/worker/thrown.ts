import { inspect } from 'node-inspect-extracted';
import { inspectOptions } from '../../examples/inspect-options.ts';
import { clip } from '../limits.ts';
import type { Thrown } from '../protocol.ts';
import { findIssues } from './issues.ts';
import type { Places } from './places.ts';

const maxProperties = 20;
const maxLength = 4_000;

/** What is known of the places of errors; nothing, where nothing watches. */
const nowhere: Pick<Places, 'of' | 'print'> = { of: () => undefined, print: (_values, format) => format() };

/** What was thrown, as a reader sees it: name, message, place and own properties, such as a status code. */
export function describeThrown(value: unknown, { of, print } = nowhere): Thrown {
  const show = (each: unknown): string =>
    clip(
      print([each], () => inspect(each, inspectOptions)),
      maxLength,
    );
  const at = of(value);
  if (!(value instanceof Error)) {
    return { name: 'Thrown value', message: show(value), properties: [], ...(at && { at }) };
  }
  const issues = findIssues(value);
  const properties = Object.entries(value)
    .filter(([, each]) => !isPlumbing(each))
    .slice(0, maxProperties)
    .map(([name, each]): Thrown['properties'][number] => [name, show(each)]);
  if (value.cause !== undefined && !Object.hasOwn(value, 'cause'))
    properties.push(['cause', show(value.cause)]);
  return {
    name: String(value.name),
    message: clip(String(value.message), maxLength),
    properties,
    ...(at && { at }),
    ...(issues.length > 0 && { issues }),
  };
}

/** Objects of the HTTP machinery print as pages of internals, and the requests are shown anyway. */
function isPlumbing(value: unknown): boolean {
  return value instanceof Response || value instanceof Request || value instanceof Headers;
}
