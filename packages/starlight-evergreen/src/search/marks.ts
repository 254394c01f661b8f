import { wordsOf } from './words.ts';

/** A piece of text, and whether it is what was looked for. */
export interface Part {
  text: string;
  isFound: boolean;
}

/** A text in pieces, so that what was looked for can be set off. */
export function markedParts(text: string, found: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { word, start, end: next } of wordsOf(text)) {
    if (!found.has(word)) continue;
    if (start > end) parts.push({ text: text.slice(end, start), isFound: false });
    const last = parts.at(-1);
    if (last?.isFound && start === end) last.text += text.slice(start, next);
    else parts.push({ text: text.slice(start, next), isFound: true });
    end = next;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isFound: false });
  return parts;
}
