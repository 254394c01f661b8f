/** What a link to the playground holds: code, and where it runs. */
export interface SharedCode {
  code: string;
  lang: SharedLanguage;
  /** Id of the release. */
  release?: string;
  /** Id of the scenario that the sandbox begins with. */
  scenario?: string;
}

/** There is nothing in a page that JSX could be rendered with. */
export type SharedLanguage = 'ts' | 'js';

/** What is larger is neither written nor read. Browsers and chats cut long addresses off, and a reader's page must not hang. */
export const shareLimits = {
  /** Characters of a link's code, compressed and encoded. */
  encoded: 48_000,
  /** Bytes of what comes out of it. */
  decoded: 200_000,
  /** Characters of an id. */
  id: 200,
};

/** What a link gives: what it holds, or one sentence that says why it gives nothing. */
export type ReadLink = { shared: SharedCode } | { fault: string };

/** Whether something read from elsewhere is what a link holds. */
export function isSharedCode(value: unknown): value is SharedCode {
  if (typeof value !== 'object' || value === null) return false;
  const code: unknown = Reflect.get(value, 'code');
  const lang: unknown = Reflect.get(value, 'lang');
  return (
    typeof code === 'string' &&
    (lang === 'ts' || lang === 'js') &&
    ['release', 'scenario'].every((key) => isId(Reflect.get(value, key)))
  );
}

function isId(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.length <= shareLimits.id);
}
