import { createHash } from 'node:crypto';
import { extname, join, relative } from 'node:path';
import { type Problem, ProblemError } from '../problem/problem.ts';
import { type TextFile, readTextFile } from '../files/read-text.ts';
import { unreadable } from '../files/unreadable.ts';
import { walkAll } from '../files/walk.ts';
import type { SyntaxFault } from '../markdown/syntax-fault.ts';
import type { Block } from './block.ts';
import { moduleBlock } from './module-block.ts';
import { type PageCode, readPage } from './markdown.ts';
import { type PageFormat, pageBlocks, pageFormat } from './page-blocks.ts';
import { Store } from './store.ts';

export interface CollectOptions {
  /** Absolute folder that places in problems are relative to. */
  root: string;
  /** Files and folders to collect from, absolute. */
  paths: readonly string[];
  /** Where parsed files are remembered; without it every file is parsed. */
  cacheDir?: string;
  /** Where they are remembered instead, as while this process runs. Nothing is written. */
  parsed?: Known;
  /** Every path of the project is collected: forget files that are gone. */
  prune?: boolean;
}

/** A place, `file:line`, and what is to be said of it. */
export interface PlaceNote {
  where: string;
  reason: string;
}

export interface Collection {
  /** Number of files looked at. */
  files: number;
  /** In order of file and line, excused ones included. */
  blocks: Block[];
  /** What looks like a block, and is none that can be checked. */
  unseen: PlaceNote[];
  /** What to know of pages beside. */
  notes: PlaceNote[];
  /** Number of blocks in other languages, by language; without any under an empty name. */
  others: Map<string, number>;
  /** Number of files of kinds that are not looked into, though they may hold code: by ending, with its dot. */
  unreadKinds: Map<string, number>;
  problems: Problem[];
}

type Parsed = PageCode | SyntaxFault;

/** What pages were parsed as, by a hash of what they hold. */
export type ParsedPages = Map<string, Parsed>;

/** Either kind of memory. */
type Known = ParsedPages | Store<Parsed, Parsed>;

/** What pages were parsed as by earlier runs. */
export function keptPages(cacheDir: string): Store<Parsed, Parsed> {
  return new Store<Parsed, Parsed>(join(cacheDir, 'fences.jsonl'), 'fences-3', {
    encode: (parsed) => parsed,
    decode: (parsed) => parsed,
  });
}

/** Every block of the given files and folders, and the files that could not be read. */
export function collect({ root, paths, cacheDir, parsed, prune = false }: CollectOptions): Collection {
  const collection: Collection = {
    files: 0,
    blocks: [],
    unseen: [],
    notes: [],
    others: new Map(),
    unreadKinds: new Map(),
    problems: [],
  };
  const store = cacheDir === undefined ? undefined : keptPages(cacheDir);
  const files = new Set<string>();
  for (const path of paths) {
    for (const file of filesAt(path, root, collection)) files.add(file);
  }
  collection.files = files.size;
  for (const file of files) collectFile(file, root, store ?? parsed, collection);
  store?.flush({ prune });
  return collection;
}

function filesAt(path: string, root: string, { problems, unreadKinds }: Collection): string[] {
  try {
    const found = walkAll(path);
    if (found === undefined) problems.push(missing(relative(root, path)));
    for (const file of found?.others ?? []) {
      const kind = extname(file).toLowerCase();
      unreadKinds.set(kind, (unreadKinds.get(kind) ?? 0) + 1);
    }
    return found?.files ?? [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems.map((each) => ({ ...each, where: relative(root, each.where) })));
    return [];
  }
}

/** @returns `undefined` when it cannot be read, which is noted */
function textOf(file: string, root: string, problems: Problem[]): string | undefined {
  try {
    const { text, damage } = readTextFile(file);
    if (damage !== undefined) problems.push(damaged(relative(root, file), damage));
    return text;
  } catch (error) {
    problems.push(unreadable(error, relative(root, file)));
    return undefined;
  }
}

function damaged(name: string, { line, character }: NonNullable<TextFile['damage']>): Problem {
  return {
    where: `${name}:${line + 1}:${character + 1}`,
    message: 'these bytes are no UTF-8, so a site shows a replacement character',
    hint: 'Save the file as UTF-8.',
  };
}

function missing(path: string): Problem {
  return {
    where: path,
    message: 'there is no such file or folder',
    hint: 'Give paths relative to the folder you are in.',
  };
}

function collectFile(file: string, root: string, store: Known | undefined, collection: Collection): void {
  const content = textOf(file, root, collection.problems);
  if (content === undefined) return;
  const format = pageFormat(file);
  if (format === undefined) {
    const block = moduleBlock(file, content);
    if (block === undefined) collection.problems.push(noPage(file, root));
    else collection.blocks.push(block);
    return;
  }
  const parsed = parse(content, format, store);
  const name = relative(root, file);
  if (!('fences' in parsed)) {
    const message = `not valid ${format === 'mdx' ? 'MDX' : 'Markdown'}: ${parsed.message}`;
    collection.problems.push({ where: `${name}:${parsed.line}:${parsed.column}`, message });
    return;
  }
  const { blocks, unseen, problems } = pageBlocks({ file, name, content, fences: parsed.fences });
  const place = ({ line, reason }: { line: number; reason: string }): PlaceNote => ({
    where: `${name}:${line}`,
    reason,
  });
  collection.blocks.push(...blocks);
  collection.unseen.push(
    ...[...parsed.unseen, ...unseen].toSorted((a, b) => a.line - b.line).map((each) => place(each)),
  );
  collection.notes.push(...parsed.notes.map((each) => place(each)));
  collection.problems.push(...problems);
  const { others } = collection;
  for (const [word, amount] of Object.entries(parsed.others))
    others.set(word, (others.get(word) ?? 0) + amount);
}

function noPage(file: string, root: string): Problem {
  return {
    where: relative(root, file),
    message: `files of the kind "${extname(file)}" hold no blocks`,
    hint: 'Give Markdown, MDX, TypeScript or JavaScript files.',
  };
}

function parse(content: string, format: PageFormat, store: Known | undefined): Parsed {
  if (store === undefined) return readPage(content, format);
  const key = createHash('sha256').update(format).update('\0').update(content).digest('base64url');
  const known = store.get(key);
  if (known !== undefined) return known;
  const parsed = readPage(content, format);
  store.set(key, parsed);
  return parsed;
}
