import { parametersOf } from './call-shape.ts';
import type { Operation, Reference } from './model.ts';

/**
 * The path of an operation as the package's code has it, as those are written that were found by calls: below the same
 * address, with the fields' names in place of those on the wire.
 * @param prefix - what the server's address adds to the paths of the code
 */
export function writtenPath(operation: Operation, reference: Reference, prefix: string): string | undefined {
  const names = namesIn(operation, reference);
  const path = operation.path?.replaceAll(/\{([^}]+)\}/g, (placeholder, wire: string) => {
    const name = names.find((each) => plain(each) === plain(wire));
    return name === undefined ? placeholder : `{${name}}`;
  });
  return path === undefined ? undefined : prefix + path;
}

/** What a server's address adds to the paths of the code; undefined where a path that was found is not the code's. */
export function prefixOf(found: string, written: string): string | undefined {
  const [own, code] = [withoutNames(found), withoutNames(written)];
  return own.endsWith(code) ? own.slice(0, own.length - code.length) : undefined;
}

/** The names of parameters, and of the fields of models among them. */
function namesIn(operation: Operation, { models }: Reference): string[] {
  return parametersOf(operation).flatMap(({ name, type }) => {
    const model = type.kind === 'model' ? models[type.name] : undefined;
    return [name, ...(model?.kind === 'object' ? model.fields.map((field) => field.name) : [])];
  });
}

/** `library_id` and `libraryId` are one name. */
function plain(name: string): string {
  return name.replaceAll(/[_-]/g, '').toLowerCase();
}

function withoutNames(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}
