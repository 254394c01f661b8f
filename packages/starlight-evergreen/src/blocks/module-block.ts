import { basename } from 'node:path';
import { type Block, normaliseCode } from './block.ts';
import { readInfo } from './fence-info.ts';
import { readFence } from './fence.ts';

/** The one block that a file of TypeScript or JavaScript is; undefined for any other. */
export function moduleBlock(file: string, content: string): Block | undefined {
  const ending = /\.((?:d\.)?[mc]?ts|tsx|[mc]?js|jsx)$/i.exec(basename(file))?.[1];
  if (ending === undefined) return undefined;
  const info = readInfo(ending, '');
  if (info.lang === undefined) return undefined;
  const code = normaliseCode(content);
  return {
    file,
    line: 1,
    column: 0,
    lang: info.lang,
    ...(info.ending !== undefined && { ending: info.ending }),
    code,
    ...readFence('', code).facts,
  };
}
