import type { PageText } from './page-text.ts';

/** `file:line:column` of an offset. */
export function placeOf({ file, source }: Pick<PageText, 'file' | 'source'>, offset: number): string {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return `${file}:${line}:${offset - before.lastIndexOf('\n')}`;
}
