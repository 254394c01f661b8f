/** What a reader has made of a block. */
export interface Draft {
  code: string;
  /** Digest of the block's code when it was last edited: an example may be another one since. */
  original: string;
  /** Unix milliseconds. */
  time: number;
  /** Id of the scenario that it was last run from, which may be another than the block's. */
  scenario?: string;
  /** It was sent to the playground from a page by the reader, and comes from nobody else. */
  isOwn?: boolean;
}

/** What is larger is not kept, and of many the oldest go. */
export const draftLimits = { characters: 60_000, count: 40 };

/** Whether a text from the storage, which any script of the origin may have written, is a draft. */
export function readDraft(text: string | null): Draft | undefined {
  if (text === null || text.length > draftLimits.characters * 7) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const get = (key: string): unknown => Reflect.get(value, key);
  const code = get('code');
  return (
    typeof code === 'string' &&
    code.length <= draftLimits.characters &&
    typeof get('original') === 'string' &&
    Number.isFinite(get('time')) &&
    ['undefined', 'string'].includes(typeof get('scenario')) &&
    ['undefined', 'boolean'].includes(typeof get('isOwn'))
  );
}

/** A short digest by which a changed text is noticed; it keeps no secret. */
export function digestOf(text: string): string {
  let high = 0xde_ad_be_ef;
  let low = 0x41_c6_ce_57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  return `${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
}
