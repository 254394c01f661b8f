import { nameAnchor } from '../../reference/pages/name-anchor.ts';
import type { Direction, Model } from '../../reference/model.ts';

/** A page of a model, as the list of models knows it. */
export interface IndexedModel {
  name: string;
  href: string;
  kind: Model['kind'];
  direction: Direction;
  isRoot: boolean;
  /** Models that it is made of, by name. */
  parts: readonly string[];
  /** Other names of it. */
  names: readonly string[];
}

/** All models of a release: what the browser loads when somebody looks for one. */
export interface ModelIndex {
  /** How the release is called. */
  label: string;
  models: readonly IndexedModel[];
}

/** Where a name of a model is shown. */
export function hrefOf({ name, href }: Pick<IndexedModel, 'name' | 'href'>, shown: string): string {
  return shown === name ? href : `${href}#${nameAnchor(shown)}`;
}

/** The models by all of their names. */
export function byEachName(models: readonly IndexedModel[]): ReadonlyMap<string, IndexedModel> {
  return new Map(models.flatMap((model) => [model.name, ...model.names].map((name) => [name, model])));
}

/** The models that operations reach. */
export function reachable(
  roots: Iterable<string>,
  byName: ReadonlyMap<string, IndexedModel>,
): ReadonlySet<IndexedModel> {
  const found = new Set<IndexedModel>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const model = byName.get(name);
    if (!model || found.has(model)) continue;
    found.add(model);
    waiting.push(...model.parts);
  }
  return found;
}
