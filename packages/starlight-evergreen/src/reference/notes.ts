import type { Note } from '../config/notes.ts';
import type { Problem } from '../problem/problem.ts';
import type { Field, Reference } from './model.ts';

/** The notes of a reference's fields. */
export function notesOf(reference: Reference, notes: readonly Note[]): ReadonlyMap<Field, string> {
  return new Map(
    notes.flatMap((note) => fieldsOf(reference, note).map((field) => [field, note.note] as const)),
  );
}

/** Notes about what is not there any more: the field, or what its comment said. */
export function checkNotes(reference: Reference, notes: readonly Note[]): Problem[] {
  return notes
    .filter((note) => fieldsOf(reference, note).length === 0)
    .map(({ field, says }) => ({
      where: 'docs.config.ts',
      message:
        says === undefined
          ? `a note is about ${field}, and ${reference.package} has no such field`
          : `a note is about ${field}, and ${reference.package} has no such field whose comment says "${says}"`,
      hint: 'Correct the name, or delete the note.',
    }));
}

function fieldsOf({ models }: Reference, { field: pattern, says }: Note): Field[] {
  const matches = new RegExp(`^${pattern.replace('.', '\\.').replaceAll('*', '\\w*')}$`);
  return Object.values(models).flatMap((model) =>
    model.kind !== 'object'
      ? []
      : model.fields.filter(
          ({ name, description = '' }) =>
            matches.test(`${model.name}.${name}`) && (says === undefined || description.includes(says)),
        ),
  );
}
