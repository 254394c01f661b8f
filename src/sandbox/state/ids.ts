/** Counts ids per prefix, so that the same requests always give the same ids. */
export interface Ids {
  next(prefix: string): string;
  /** Counts on from here, on its own. */
  copy(): Ids;
}

/** Ids such as `evt_1`, `evt_2`, `cus_ent_1`. */
export function createIds(counts = new Map<string, number>()): Ids {
  return {
    next(prefix) {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}_${count}`;
    },
    copy: () => createIds(new Map(counts)),
  };
}
