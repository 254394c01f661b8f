import { namesIn, replaceNames } from '../snapshot/names-in-type.ts';
import type { Snapshot, SnapshotModel } from '../snapshot/snapshot.ts';
import { nameType } from '../snapshot/type.ts';
import { bestPairs, type Candidate } from './best-pairs.ts';
import { NameIndex } from './name-index.ts';
import { type Shape, shapeOf, shapeSimilarity } from './shape.ts';
import { extendsName, similarity } from '../../reference/similarity.ts';
import { modelTypePairs, operationTypePairs, type TypePair } from './use-sites.ts';

/** Models with less than this in common are not the same, wherever they are and whatever they are called. */
const leastShape = 0.3;
/** More models of one shape than this are told apart by their names alone. */
const largeBlock = 32;
/** A type that mentions more new models than this says nothing about which one took its place. */
const manyNames = 8;
/** Stands for a name that cannot be compared between the releases. */
const anyName = nameType('_');

/**
 * Finds the models that have a new name. Three signs are weighed: the use (a field of a model that goes on had the old
 * type and has the new one), the shape and the name. Every rename that is found makes more uses comparable, so finding
 * goes on until nothing is new. The work grows with the number of models, not with its square.
 * @param given - renames that are known; they win over guesses, and several models may have become one
 * @returns the new name by the old one
 */
export function modelRenames(
  before: Snapshot,
  after: Snapshot,
  given: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const known = Object.entries(given).filter(
    ([old, name]) => old !== name && before.models.has(old) && after.models.has(name),
  );
  return new Matcher(before, after, new Map(known)).run();
}

class Matcher {
  readonly #before: Snapshot;
  readonly #after: Snapshot;
  readonly #renames: Map<string, string>;
  readonly #gone = new Set<string>();
  readonly #fresh = new Set<string>();
  /** Of both releases, until the next rename is found: each is asked for by many candidates. */
  #shapes = { before: new Map<string, Shape>(), after: new Map<string, Shape>() };

  constructor(before: Snapshot, after: Snapshot, known: Map<string, string>) {
    this.#before = before;
    this.#after = after;
    this.#renames = known;
    const targets = new Set(known.values());
    for (const name of before.models.keys())
      if (!after.models.has(name) && !known.has(name)) this.#gone.add(name);
    for (const name of after.models.keys())
      if (!before.models.has(name) && !targets.has(name)) this.#fresh.add(name);
  }

  run(): Map<string, string> {
    // Where nothing is gone or nothing is new, as between most versions, uses need not be looked for.
    let pairs = this.#gone.size > 0 && this.#fresh.size > 0 ? [...this.#continuing()] : [];
    while (this.#gone.size > 0 && this.#fresh.size > 0) {
      const found = bestPairs(pairs.length > 0 ? this.#byUse(pairs) : this.#byName());
      // Uses come to an end first; then names are looked at; when those find nothing either, all is found.
      if (found.size === 0 && pairs.length === 0) break;
      this.#shapes = { before: new Map(), after: new Map() };
      pairs = [...found].flatMap(([old, name]) => this.#accept(old, name));
    }
    return this.#renames;
  }

  /** The uses of types in all models and operations that go on. */
  *#continuing(): Generator<TypePair> {
    for (const [name, model] of this.#before.models) {
      const now = this.#after.models.get(this.#renames.get(name) ?? name);
      if (now) yield* modelTypePairs(model, now);
    }
    for (const [name, operation] of this.#before.operations) {
      const now = this.#after.operations.get(name);
      if (now) yield* operationTypePairs(operation, now);
    }
  }

  #accept(old: string, name: string): TypePair[] {
    this.#renames.set(old, name);
    this.#gone.delete(old);
    this.#fresh.delete(name);
    const [model, now] = [this.#before.models.get(old), this.#after.models.get(name)];
    return model && now ? modelTypePairs(model, now) : [];
  }

  #byUse(pairs: readonly TypePair[]): Candidate[] {
    const seen = new Map<string, Candidate>();
    for (const [before, after] of pairs) {
      const gone = namesIn(before).filter((name) => this.#gone.has(name));
      if (gone.length === 0) continue;
      const fresh = namesIn(after).filter((name) => this.#fresh.has(name));
      if (gone.length > manyNames || fresh.length > manyNames) continue;
      for (const candidate of gone.flatMap((old) => this.#weigh(old, fresh, true)))
        seen.set(`${candidate.before} ${candidate.after}`, candidate);
    }
    return [...seen.values()];
  }

  #byName(): Candidate[] {
    const index = new NameIndex(this.#fresh);
    const shapes = Map.groupBy(this.#fresh, (name) => this.#shape('after', name)?.fingerprint);
    return [...this.#gone].flatMap((old) => {
      const block = shapes.get(this.#shape('before', old)?.fingerprint) ?? [];
      const names = new Set([...index.like(old), ...(block.length > largeBlock ? [] : block)]);
      return this.#weigh(old, [...names], false);
    });
  }

  #weigh(old: string, names: readonly string[], sameUse: boolean): Candidate[] {
    const [model, shape] = [this.#before.models.get(old), this.#shape('before', old)];
    if (!model || !shape) return [];
    return names.flatMap((name): Candidate[] => {
      const [now, other] = [this.#after.models.get(name), this.#shape('after', name)];
      if (!now || !other || !haveCommonDirection(model, now)) return [];
      const alike = shapeSimilarity(shape, other);
      if (alike < leastShape) return [];
      const signs = { name: similarity(old, name), shape: alike };
      return isLikely(signs, sameUse, shape.distinctive)
        ? [
            {
              before: old,
              after: name,
              score: signs.name + signs.shape + 0.1 * Number(extendsName(old, name)),
            },
          ]
        : [];
    });
  }

  /** Names that only one of the releases has, and no rename joins, stand for any name. */
  #shape(release: 'before' | 'after', name: string): Shape | undefined {
    const known = this.#shapes[release].get(name);
    const model = release === 'before' ? this.#before.models.get(name) : this.#after.models.get(name);
    if (known || !model) return known;
    const unmatched = release === 'before' ? this.#gone : this.#fresh;
    const shape = shapeOf(model, (type) =>
      replaceNames(type, (each) => {
        const renamed = release === 'before' ? this.#renames.get(each) : undefined;
        if (renamed !== undefined) return nameType(renamed);
        return unmatched.has(each) ? anyName : undefined;
      }),
    );
    this.#shapes[release].set(name, shape);
    return shape;
  }
}

/**
 * At the same use, a model of the same shape is the same model whatever it is called; the less alike the shapes are,
 * the more the names have to be. Elsewhere names have to be alike, and more so where many models have such a shape.
 */
function isLikely(signs: { name: number; shape: number }, sameUse: boolean, distinctive: boolean): boolean {
  if (sameUse) {
    if (signs.shape === 1) return true;
    return signs.name >= (signs.shape >= 0.5 ? 0.4 : 0.6);
  }
  if (signs.shape === 1 && distinctive) return signs.name >= 0.6;
  return signs.shape >= 0.6 && signs.name >= 0.75;
}

function haveCommonDirection({ direction }: SnapshotModel, after: SnapshotModel): boolean {
  return direction === after.direction || direction === 'both' || after.direction === 'both';
}
