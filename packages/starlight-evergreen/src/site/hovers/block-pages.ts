import { importedModules } from '../../blocks/imports.ts';
import type { PageFinder } from './type-links.ts';

/** The pages of one release, by names that stand in types. */
export interface ReleasePages {
  /** What code of this release imports from. */
  specifier: string;
  /** Address of the release's folder. */
  base: string;
  /** Addresses by exported type, relative to that. */
  models: ReadonlyMap<string, string>;
  /** Addresses by class and method, relative to that. */
  methods: ReadonlyMap<string, string>;
}

/** Where the names in a block's types lead. */
export interface BlockPages extends PageFinder {
  base: string;
}

/**
 * The pages that a block's types lead to: those of the release that it imports from. A name that the block declares
 * itself, and the page that it stands on, are none of them.
 *
 * @param page address of the page that the block stands on, where it is known
 */
export function pagesOfBlock(
  releases: readonly ReleasePages[],
  code: string,
  page?: string,
): BlockPages | undefined {
  const imported = importedModules(code);
  const meant = releases.filter(({ specifier }) =>
    imported.some((name) => name === specifier || name.startsWith(`${specifier}/`)),
  );
  // On a page of an earlier version, that one.
  const release = meant.find(({ base: start }) => page?.startsWith(start) === true) ?? meant[0];
  if (release === undefined) return undefined;
  const { base, models, methods } = release;
  const own = new Set(
    [...code.matchAll(/\b(?:type|interface|class|enum)\s+([\w$]+)/g)].map(([, name]) => name),
  );
  const elsewhere = (address: string | undefined): string | undefined =>
    address === undefined || `${base}${address}` === page ? undefined : address;
  return {
    base,
    model: (name) => (own.has(name) ? undefined : elsewhere(models.get(name))),
    method: (name) => elsewhere(methods.get(name)),
  };
}
