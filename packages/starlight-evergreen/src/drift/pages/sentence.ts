import { inlineCode, type PhrasingContent, text } from '../../markdown/build.ts';

/** A run of backticks, what it holds, and a run of the same length, as Markdown has it. */
const codeSpan = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/gs;

/** A sentence about a change as nodes: what stands in backticks is code, and all else is text, whatever it looks like. */
export function sentencePhrases(sentence: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const match of sentence.matchAll(codeSpan)) {
    const [whole, , code = ''] = match;
    if (match.index > end) nodes.push(text(sentence.slice(end, match.index)));
    nodes.push(inlineCode(unpadded(code)));
    end = match.index + whole.length;
  }
  if (end < sentence.length) nodes.push(text(sentence.slice(end)));
  return nodes;
}

/** One space on both sides keeps a backtick at the edge apart from the marks. */
function unpadded(code: string): string {
  return /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code;
}
