/**
 * Of a comment what an editor shows: the description, and why something is deprecated. Everything else, as of parameters and
 * examples, is left out, and so are comments for whoever reads the declarations.
 */
export function leanComment(comment: string): string {
  if (!comment.startsWith('/**')) return '';
  const lines = comment
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd());
  const shown: string[] = [];
  let isShown = true;
  for (const line of lines) {
    const tag = /^\s*@(\w+)/.exec(line)?.[1];
    if (tag !== undefined) isShown = tag === 'deprecated';
    if (isShown) shown.push(line);
  }
  const text = shown.join('\n').trim();
  return text === '' ? '' : `/** ${text.replaceAll('\n', '\n * ')} */`;
}
