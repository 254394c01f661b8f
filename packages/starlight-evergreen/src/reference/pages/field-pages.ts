import type { Field, Reference, TypeExpression } from '../model.ts';
import { typesOf, visitType } from '../visit.ts';
import { kebabCase } from './kebab-case.ts';

/**
 * The page of each field name: its file below the folder of fields, without its ending. Names that would share one get
 * a number. A release without operations has no such pages, for nothing there is taken or given.
 */
export function fieldPages(reference: Reference): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (reference.operations.length === 0) return files;
  const taken = new Set(['index']);
  for (const name of fieldNames(reference)) {
    const file = firstFree(fileName(name), taken);
    taken.add(file);
    files.set(name, file);
  }
  return files;
}

/** All names that fields have, those of objects without a name included, in alphabetical order. */
function fieldNames(reference: Reference): string[] {
  const names = new Set<string>();
  const add = (fields: readonly Field[]) => {
    for (const { name } of fields) names.add(name);
  };
  const addFrom = (type: TypeExpression) => visitType(type, { object: ({ fields }) => add(fields) });
  for (const model of Object.values(reference.models)) {
    if (model.kind === 'object') add(model.fields);
    for (const type of typesOf(model)) addFrom(type);
  }
  for (const { request, response } of reference.operations) {
    if (request) addFrom(request);
    if (response) addFrom(response);
  }
  return [...names].toSorted(alphabetically);
}

/** Capitals apart, so that a list reads as one of words; never equal for two names. */
function alphabetically(a: string, b: string): number {
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
  if (lowerA !== lowerB) return lowerA < lowerB ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

/** A property may be any text: what is no letter, number or hyphen does not belong into a file's name. */
function fileName(name: string): string {
  const words = kebabCase(name, 'field').replace(/[^a-z\d_]+/g, '-');
  // Astro leaves out files that begin with an underscore.
  return words.replace(/^[-_]+|-+$/g, '') || 'field';
}

function firstFree(file: string, taken: ReadonlySet<string>): string {
  if (!taken.has(file)) return file;
  let number = 2;
  while (taken.has(`${file}-${number}`)) number += 1;
  return `${file}-${number}`;
}
