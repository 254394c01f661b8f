/** Keys that a config could have once, and what became of them. They are told, and do no harm. */
const obsolete = new Map([
  [
    'site',
    'the title and the description of the site belong to starlight({ … }) in astro.config, its address to `site` there',
  ],
]);

/** What of a config is read. */
export interface CurrentKeys {
  current: unknown;
  /** A line for each key that is not. */
  notices: string[];
}

/** Takes the keys out of a config that no longer mean anything. */
export function withoutObsoleteKeys(input: unknown): CurrentKeys {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { current: input, notices: [] };
  const keys = Object.keys(input).filter((key) => obsolete.has(key));
  if (keys.length === 0) return { current: input, notices: [] };
  return {
    current: Object.fromEntries(Object.entries(input).filter(([key]) => !obsolete.has(key))),
    notices: keys.map((key) => `docs.config.ts - the key \`${key}\` is no longer read: ${obsolete.get(key)}`),
  };
}
