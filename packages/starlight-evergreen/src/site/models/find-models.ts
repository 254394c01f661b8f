import type { IndexedModel, ModelIndex } from './model-index.ts';
import { hrefOf } from './model-index.ts';
import { matches } from './matches.ts';
import { nearest } from './nearest.ts';

/** A name of a model that somebody looks for. */
export interface FoundModel {
  /** As it was looked for: one of the model's names. */
  name: string;
  href: string;
  model: IndexedModel;
  /** How its release is called. */
  release: string;
}

export interface Found {
  models: FoundModel[];
  /** Whether no name has the words, and these are those that are most like them. */
  isGuess: boolean;
}

/**
 * Looks for names of models, in all releases: the name itself first, then names that begin so; what operations take and
 * give before its parts, the current release before older ones, best-known names before others.
 * @param indexes - the current release first
 */
export function findModels(query: string, indexes: readonly ModelIndex[]): Found {
  const all = indexes.flatMap(({ label, models }, age) =>
    models.flatMap((model) => namesOf(model, label, age)),
  );
  const found = all.filter(({ name }) => matches(name, query));
  if (found.length === 0) return { models: guess(query, all), isGuess: true };
  const typed = query.toLowerCase().replaceAll(/[^a-z0-9$]/g, '');
  const order = (item: Named): number[] => {
    const name = item.name.toLowerCase();
    const fit = name === typed ? 0 : name.startsWith(typed) ? 1 : 2;
    return [fit === 0 ? 0 : 1, item.age, fit, Number(!item.model.isRoot), Number(item.isOther), name.length];
  };
  const ordered = found
    .map((item) => ({ item, order: order(item) }))
    .toSorted((a, b) => compare(a.order, b.order) || (a.item.name < b.item.name ? -1 : 1));
  return { models: ordered.map(({ item }) => item), isGuess: false };
}

interface Named extends FoundModel {
  isOther: boolean;
  /** Place of its release, 0 for the current one. */
  age: number;
}

function namesOf(model: IndexedModel, release: string, age: number): Named[] {
  return [model.name, ...model.names].map((name, index) => ({
    name,
    href: hrefOf(model, name),
    model,
    release,
    age,
    isOther: index > 0,
  }));
}

function guess(query: string, all: readonly Named[]): FoundModel[] {
  const byHref = new Map(all.map((item) => [item.href, item]));
  const near = nearest(
    query,
    all.map(({ name, href }) => [name, href]),
    8,
  );
  return near.flatMap(([, href]) => byHref.get(href) ?? []);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
