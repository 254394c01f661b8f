/** Counts ids per prefix, so that the same requests always give the same ids. */
export interface Ids {
  next(prefix: string): string;
}

/** Ids such as `evt_1`, `evt_2`, `cus_ent_1`. */
export function createIds(): Ids {
  const counts = new Map<string, number>();
  return {
    next(prefix) {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}_${count}`;
    },
  };
}
