import { draftPrefix } from './draft-key.ts';
import { type Draft, draftLimits, readDraft } from './draft.ts';

/** What of the browser's storage is used. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Drafts in the storage of a browser. A storage that is full, closed or not there at all loses drafts and nothing else.
 * @param open - gives the storage; it may throw
 */
export class Drafts {
  readonly #open: () => DraftStorage;

  constructor(open: () => DraftStorage) {
    this.#open = open;
  }

  read(key: string): Draft | undefined {
    return this.#try((storage) => readDraft(storage.getItem(key)));
  }

  /** Keeps a draft; one that is too long leaves what was kept before. */
  write(key: string, draft: Draft): void {
    if (draft.code.length > draftLimits.characters) return;
    const text = JSON.stringify(draft);
    this.#try((storage) => {
      const others = kept(storage).filter(({ key: other }) => other !== key);
      for (const { key: oldest } of others.slice(draftLimits.count - 1)) storage.removeItem(oldest);
      try {
        storage.setItem(key, text);
      } catch {
        // Full: half of the older ones make room.
        for (const { key: older } of others.slice(Math.floor(others.length / 2))) storage.removeItem(older);
        storage.setItem(key, text);
      }
    });
  }

  remove(key: string): void {
    this.#try((storage) => storage.removeItem(key));
  }

  #try<Result>(use: (storage: DraftStorage) => Result): Result | undefined {
    try {
      return use(this.#open());
    } catch {
      return undefined;
    }
  }
}

/** All drafts, the newest first; what is none comes last, as if it were the oldest. */
function kept(storage: DraftStorage): { key: string; time: number }[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(draftPrefix))
    .map((key) => ({ key, time: readDraft(storage.getItem(key))?.time ?? 0 }))
    .toSorted((a, b) => b.time - a.time);
}
