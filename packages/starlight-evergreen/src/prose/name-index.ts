import { similarity } from '../reference/similarity.ts';

export type NameKind = 'model' | 'field' | 'operation' | 'value' | 'declaration';

/** A name that a release has. */
export interface Name {
  text: string;
  kind: NameKind;
  /** For fields: the models that have it. */
  owners: string[];
}

/** How a name is written; names of one shape stand for one another when one is misspelt. */
export type Shape = 'pascal' | 'camel' | 'snake' | 'upper' | 'plain';

/** The shape of a single name: `TrackParams`, `nextResetAt`, `next_reset_at`, `SECRET_KEY`, `check`. */
export function shapeOf(name: string): Shape {
  if (/^[A-Z][A-Z0-9_]+$/.test(name)) return 'upper';
  if (/^[A-Z]/.test(name)) return 'pascal';
  if (/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name)) return 'snake';
  if (/^[a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+$/.test(name)) return 'camel';
  return 'plain';
}

/** Names that are known, and the nearest of them to one that is not. */
export class NameIndex {
  readonly #names = new Map<string, Name>();
  readonly #byShape = new Map<Shape, Name[]>();
  readonly #byLetters = new Map<string, Name>();

  /** Adds a name; what it was first added as is what it stays. */
  add(text: string, kind: NameKind, owner?: string): void {
    const known = this.#names.get(text);
    if (known !== undefined) {
      if (owner !== undefined && !known.owners.includes(owner)) known.owners.push(owner);
      return;
    }
    const name: Name = { text, kind, owners: owner === undefined ? [] : [owner] };
    this.#names.set(text, name);
    const letters = lettersOf(text);
    if (!this.#byLetters.has(letters)) this.#byLetters.set(letters, name);
    const shape = shapeOf(text);
    const alike = this.#byShape.get(shape);
    if (alike === undefined) this.#byShape.set(shape, [name]);
    else alike.push(name);
  }

  has(text: string): boolean {
    return this.#names.has(text);
  }

  /** The name that has the same letters, whatever the case of all but the first, and whatever stands between them. */
  withLettersOf(text: string): Name | undefined {
    return this.#byLetters.get(lettersOf(text));
  }

  /** The known name that was probably meant, if any is near enough. */
  nearest(text: string): Name | undefined {
    return this.withLettersOf(text) ?? nearestOf(text, this.#byShape.get(shapeOf(text)) ?? [], textOf);
  }
}

/**
 * The candidate that is most like a text, or `undefined` when none is half like it. One pass, in which most candidates are
 * passed over for their length.
 */
export function nearestOf<T>(
  text: string,
  candidates: Iterable<T>,
  nameOf: (candidate: T) => string,
): T | undefined {
  const reach = Math.max(2, Math.floor(text.length / 3));
  let best: T | undefined;
  let most = 0.5;
  for (const candidate of candidates) {
    const name = nameOf(candidate);
    if (Math.abs(name.length - text.length) > reach) continue;
    const likeness = similarity(text, name);
    if (likeness > most) [best, most] = [candidate, likeness];
  }
  return best;
}

function textOf({ text }: Name): string {
  return text;
}

function lettersOf(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', '');
}
