import type { Operation, Reference } from '../model.ts';
import { findEqualModels } from './equal-models.ts';
import { kebabCase } from './kebab-case.ts';

/** The page of all models or operations, and names that Windows keeps for devices. */
const reserved = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/;

/** By model, the name of its page. A model that another page shows has one as well: examples are found by it. */
export function modelPageNames(reference: Reference): ReadonlyMap<string, string> {
  const equal = findEqualModels(reference);
  const names = Object.keys(reference.models);
  const isShown = (name: string) => (equal.get(name)?.[0] ?? name) === name;
  return uniqueNames([names.filter(isShown), names.filter((name) => !isShown(name))], kebabCase);
}

/** By operation, where its page and its examples are: `customers.getOrCreate` -> `customers/get-or-create`. */
export function operationPaths(operations: readonly Pick<Operation, 'name'>[]): ReadonlyMap<string, string> {
  return uniqueNames([operations.map(({ name }) => name)], operationPath);
}

/** Where the page of an operation is, if its name is like no other's. */
export function operationPath(name: string): string {
  return name
    .split('.')
    .map((part) => kebabCase(part))
    .join('/');
}

/**
 * A page for each name, told apart by numbers where they would be one: `http-server`, `http-server-2`. What a name gets
 * does not depend on the order in which the names come.
 * @param groups - names of the first group come first
 */
function uniqueNames(
  groups: readonly (readonly string[])[],
  pageOf: (name: string) => string,
): ReadonlyMap<string, string> {
  const ordered = groups.flatMap((names) => [...new Set(names)].toSorted(plainFirst));
  const pages = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of ordered) {
    const page = pageOf(name);
    if (taken.has(page) || isReserved(page)) continue;
    taken.add(page);
    pages.set(name, page);
  }
  for (const name of ordered) {
    if (pages.has(name)) continue;
    const page = firstFree(pageOf(name), taken);
    taken.add(page);
    pages.set(name, page);
  }
  return pages;
}

function isReserved(page: string): boolean {
  return page.split('/').some((part, index, parts) => {
    // A folder may be called `index`, but a page in it is none of its own.
    return reserved.test(part) && (part !== 'index' || index === parts.length - 1);
  });
}

function firstFree(page: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${page}-${number}`)) number += 1;
  return `${page}-${number}`;
}

/** `HttpServer` before `HTTPServer`, then as they stand in the alphabet. */
function plainFirst(a: string, b: string): number {
  const difference = Number(/[A-Z]{2}/.test(a)) - Number(/[A-Z]{2}/.test(b));
  if (difference !== 0) return difference;
  return a < b ? -1 : 1;
}
