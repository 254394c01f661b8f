import type { Collections } from './content-digests.ts';

/** Under this name the bundle, which knows nothing of the program around it, finds who wants to see what it has read. */
export const collectionsReader = 'starlight-evergreen/collections';

/** @returns the collections, when the bundle has read them */
export function watchCollections(): () => Collections | undefined {
  let seen: Collections | undefined;
  Reflect.set(globalThis, Symbol.for(collectionsReader), (collections: unknown) => {
    if (isCollections(collections)) seen = collections;
  });
  return () => seen;
}

function isCollections(value: unknown): value is Collections {
  return value instanceof Map && [...value.values()].every((entries) => entries instanceof Map);
}
