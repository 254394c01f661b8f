/** A part of a text; `code` is what stood between backticks. */
export interface TextPart {
  kind: 'text' | 'code';
  value: string;
}

/** Splits a text at its backticks. */
export function codeParts(text: string): TextPart[] {
  return text
    .split('`')
    .map((value, index): TextPart => ({ kind: index % 2 === 0 ? 'text' : 'code', value }))
    .filter(({ value }) => value !== '');
}
