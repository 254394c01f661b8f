import type { Field, Reference, TypeExpression } from '../model.ts';
import { typesOf, visitType } from '../visit.ts';
import { namedInProse } from './from-prose.ts';

/** Names that say so little that values of one field tell nothing of another. */
const common = new Set([
  'id',
  'name',
  'type',
  'kind',
  'value',
  'title',
  'description',
  'data',
  'text',
  'content',
  'key',
]);
/** A name with more lists of members than this means something else each time. */
const mostLists = 3;

/**
 * What fields are known to hold, by name, from where a release says more of a field of that name: an example, a default, the
 * members that it has elsewhere.
 */
export function knownValues(reference: Reference): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, { texts: unknown[]; lists: Map<string, unknown[]> }>();
  const note = (field: Field): void => {
    if (common.has(field.name)) return;
    const known = found.get(field.name) ?? { texts: [], lists: new Map<string, unknown[]>() };
    found.set(field.name, known);
    known.texts.push(...(field.examples ?? []), ...namedInProse(field));
    if (isTelling(field.default)) known.texts.push(field.default);
    const members = membersOf(reference, field.type);
    if (members.length > 0) known.lists.set(JSON.stringify(members), members);
  };
  for (const model of Object.values(reference.models)) {
    if (model.kind === 'object') model.fields.forEach(note);
    for (const type of typesOf(model))
      visitType(type, {
        object({ fields }) {
          fields.forEach(note);
        },
      });
  }
  return new Map(
    [...found].map(([name, { texts, lists }]): [string, unknown[]] => [
      name,
      [...texts, ...(lists.size <= mostLists ? [...lists.values()].flat() : [])],
    ]),
  );
}

/** Nothing, nought and `*` are where a value begins, and no example of one. */
function isTelling(value: unknown): boolean {
  return typeof value === 'string' ? /[a-z]/i.test(value) : typeof value === 'number' && value !== 0;
}

/** The members of an enum, or of a union of literals. */
function membersOf(reference: Reference, type: TypeExpression): (string | number)[] {
  if (type.kind === 'model') {
    const model = reference.models[type.name];
    return model?.kind === 'enum' ? model.values.map(({ value }) => value) : [];
  }
  if (type.kind === 'array') return membersOf(reference, type.items);
  if (type.kind !== 'union') return [];
  return type.variants.flatMap((variant) =>
    variant.kind === 'literal' && typeof variant.value !== 'boolean' ? [variant.value] : [],
  );
}
