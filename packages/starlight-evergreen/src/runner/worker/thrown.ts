import { inspect } from 'node-inspect-extracted';
import { inspectOptions } from '../../examples/inspect-options.ts';
import { clip } from '../limits.ts';
import type { Thrown } from '../protocol.ts';

const maxProperties = 20;
const maxLength = 4_000;

/** What was thrown, as a reader sees it: name, message and own properties, such as a status code. */
export function describeThrown(value: unknown): Thrown {
  if (!(value instanceof Error)) {
    return { name: 'Thrown value', message: clip(inspect(value, inspectOptions), maxLength), properties: [] };
  }
  const properties = Object.entries(value)
    .filter(([, each]) => !isPlumbing(each))
    .slice(0, maxProperties)
    .map(([name, each]): Thrown['properties'][number] => [
      name,
      clip(inspect(each, inspectOptions), maxLength),
    ]);
  if (value.cause !== undefined && !Object.hasOwn(value, 'cause'))
    properties.push(['cause', clip(inspect(value.cause, inspectOptions), maxLength)]);
  return { name: String(value.name), message: clip(String(value.message), maxLength), properties };
}

/** Objects of the HTTP machinery print as pages of internals, and the requests are shown anyway. */
function isPlumbing(value: unknown): boolean {
  return value instanceof Response || value instanceof Request || value instanceof Headers;
}
