const pattern = /(?:^|\s)unchecked(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?(?=\s|$)/;

/**
 * Why a fence asks not to be checked, from `unchecked="reason"` in its meta; an empty string when no
 * reason is given, and `undefined` when the block is to be checked.
 */
export function readExcuse(meta: string): string | undefined {
  const match = pattern.exec(meta);
  if (match === null) return undefined;
  return (match[1] ?? match[2] ?? match[3] ?? '').trim();
}
