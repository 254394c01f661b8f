import type { Problem } from '../problem/problem.ts';
import { otherWorlds } from '../../../../src/prose/identifiers.ts';

/** Names of other worlds, which remember whether they were needed. */
export class AllowList {
  readonly #names: ReadonlySet<string>;
  readonly #used = new Set<string>();

  constructor(worlds: readonly { names: readonly string[] }[] = otherWorlds) {
    this.#names = new Set(worlds.flatMap(({ names }) => names));
  }

  /** Whether a name is allowed; remembers that it was needed. */
  take(name: string): boolean {
    if (!this.#names.has(name)) return false;
    this.#used.add(name);
    return true;
  }

  /** Names that no page needed. */
  problems(): Problem[] {
    return [...this.#names]
      .filter((name) => !this.#used.has(name))
      .map((name) => ({
        where: 'src/prose/identifiers.ts',
        message: `no page needs \`${name}\``,
        hint: 'Remove it.',
      }));
  }
}
