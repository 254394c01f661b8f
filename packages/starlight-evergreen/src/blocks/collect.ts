import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { type Problem, ProblemError } from '../problem/problem.ts';
import { type Block, blockLanguage, normaliseCode } from './block.ts';
import { codeFrame } from './code-frame.ts';
import { type FenceFault, readFence } from './fence.ts';
import type { SyntaxFault } from '../markdown/syntax-fault.ts';
import { type Fence, readFences } from './markdown.ts';
import { Store } from './store.ts';
import { unreadable } from '../files/unreadable.ts';
import { walk } from '../files/walk.ts';

export interface CollectOptions {
  /** Absolute folder that places in problems are relative to. */
  root: string;
  /** Files and folders to collect from, absolute. */
  paths: readonly string[];
  /** Where parsed files are remembered; without it every file is parsed. */
  cacheDir?: string;
  /** Every path of the project is collected: forget files that are gone. */
  prune?: boolean;
}

export interface Collection {
  /** Number of files looked at. */
  files: number;
  /** In order of file and line, excused ones included. */
  blocks: Block[];
  problems: Problem[];
}

type Parsed = Fence[] | SyntaxFault;

/** Every block of the given files and folders, and the files that could not be read. */
export function collect({ root, paths, cacheDir, prune = false }: CollectOptions): Collection {
  const collection: Collection = { files: 0, blocks: [], problems: [] };
  const store =
    cacheDir === undefined
      ? undefined
      : new Store<Parsed, Parsed>(join(cacheDir, 'fences.jsonl'), 'fences-1', {
          encode: (parsed) => parsed,
          decode: (parsed) => parsed,
        });
  const files = new Set<string>();
  for (const path of paths) {
    for (const file of filesAt(path, root, collection.problems)) files.add(file);
  }
  collection.files = files.size;
  for (const file of files) collectFile(file, root, store, collection);
  store?.flush({ prune });
  return collection;
}

function filesAt(path: string, root: string, problems: Problem[]): string[] {
  try {
    const found = walk(path);
    if (found === undefined) problems.push(missing(relative(root, path)));
    return found ?? [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems.map((each) => ({ ...each, where: relative(root, each.where) })));
    return [];
  }
}

/** @returns `undefined` when it cannot be read, which is noted */
function textOf(file: string, root: string, problems: Problem[]): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    problems.push(unreadable(error, relative(root, file)));
    return undefined;
  }
}

function missing(path: string): Problem {
  return {
    where: path,
    message: 'there is no such file or folder',
    hint: 'Give paths relative to the folder you are in.',
  };
}

function collectFile(
  file: string,
  root: string,
  store: Store<Parsed, Parsed> | undefined,
  { blocks, problems }: Collection,
): void {
  const content = textOf(file, root, problems);
  if (content === undefined) return;
  const format = extname(file).slice(1);
  if (format !== 'md' && format !== 'mdx') {
    const lang = blockLanguage(format);
    if (lang === undefined) {
      problems.push({
        where: relative(root, file),
        message: `files of the kind ".${format}" hold no blocks`,
        hint: 'Give Markdown, MDX, TypeScript or JavaScript files.',
      });
      return;
    }
    const code = normaliseCode(content);
    blocks.push({ file, line: 1, column: 0, lang, code, ...readFence('', code).facts });
    return;
  }
  const parsed = parse(content, format, store);
  if (!Array.isArray(parsed)) {
    const where = `${relative(root, file)}:${parsed.line}:${parsed.column}`;
    problems.push({
      where,
      message: `not valid ${format === 'mdx' ? 'MDX' : 'Markdown'}: ${parsed.message}`,
    });
    return;
  }
  for (const fence of parsed) {
    const lang = blockLanguage(fence.lang);
    if (lang === undefined) continue;
    const { line, column, meta } = fence;
    const code = normaliseCode(fence.code);
    const { facts, faults } = readFence(meta, code);
    blocks.push({ file, line, column, lang, code, ...facts });
    for (const fault of faults) problems.push(toProblem(fault, fence, content, relative(root, file)));
  }
}

function parse(content: string, format: 'md' | 'mdx', store: Store<Parsed, Parsed> | undefined): Parsed {
  if (store === undefined) return readFences(content, format);
  const key = createHash('sha256').update(format).update('\0').update(content).digest('base64url');
  const known = store.get(key);
  if (known !== undefined) return known;
  const parsed = readFences(content, format);
  const fences = Array.isArray(parsed)
    ? parsed.filter(({ lang }) => blockLanguage(lang) !== undefined)
    : parsed;
  store.set(key, fences);
  return fences;
}

/** Characters of the meta text count from where it begins; where it was written with escapes, from the fence. */
function toProblem(
  { character, length, message, hint }: FenceFault,
  { line, column, meta }: Fence,
  content: string,
  name: string,
): Problem {
  const text = content.split(/\r\n?|\n/)[line - 2] ?? '';
  const start = text.lastIndexOf(meta);
  const place = start === -1 ? { character: column, length: 3 } : { character: start + character, length };
  return {
    where: `${name}:${line - 1}:${place.character + 1}`,
    message,
    hint,
    frame: codeFrame(content, { line: line - 2, ...place }),
  };
}
