/** Milliseconds that a pointer or the focus rests on what is meant, rather than passes over it. */
const rest = 80;

/**
 * Does something once, when a pointer or the focus rests on a button or begins to press it. What fails then is told by the press
 * itself, which tries it again.
 * @returns what begins it at once, where that has not happened
 */
export function onIntent(button: EventTarget, prepare: () => Promise<unknown>): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => {
    clearTimeout(timer);
    if (signal.aborted) return;
    ended.abort();
    prepare().catch(() => undefined);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(begin, rest);
  };
  for (const event of ['pointerenter', 'focus']) button.addEventListener(event, wait, { signal });
  for (const event of ['pointerleave', 'blur'])
    button.addEventListener(event, () => clearTimeout(timer), { signal });
  button.addEventListener('pointerdown', begin, { signal });
  return begin;
}
