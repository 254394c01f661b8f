/** What a run may take. Past these it is cut short, and the reader is told so. */
export const limits = {
  /** Milliseconds a block may run. */
  time: 5_000,
  /** Milliseconds until the SDK must have been read and started. */
  start: 30_000,
  /**
   * Milliseconds without a word from the frame until the page takes it for dead; a block that had not begun is tried
   * again in a new frame, with more patience each time.
   */
  silence: [5_000, 10_000, 30_000],
  /** Lines of output, and characters in all of them together. */
  lines: 200,
  characters: 64_000,
  /** Requests shown, and characters of each one's JSON. */
  requests: 50,
  json: 20_000,
  /** Messages that a worker may send in one run before it is taken for a flood. */
  messages: 1_000,
  /** What happened in a sandbox and can happen again: steps, and characters in all of them together. */
  steps: 300,
  stepCharacters: 200_000,
  /** Things that a sandbox tells it holds, and points in time that it tells of. */
  stateItems: 500,
  moments: 12,
  /** Characters of code. */
  code: 200_000,
};

/** Cuts text that is too long, and says so. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, Math.max(0, length))}… (${text.length.toLocaleString('en')} characters)`;
}
