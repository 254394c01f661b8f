import { type Problem, ProblemError } from '../../problem/problem.ts';
import type { Snapshot, SnapshotModel, SnapshotOperation } from './snapshot.ts';
import { type Block, type LineContent, openBlock } from './read-block.ts';
import { type Head, type Header, readHead, readHeader } from './read-head.ts';
import { expectNoSpaceAtEnd, LineError } from './scan.ts';
import { byName } from './sorted.ts';

/** A report, and the file to name when something is wrong with it. */
export interface ReportText {
  file: string;
  text: string;
}

const hint = 'Reports are generated. Write them again: starlight-evergreen drift --update';

/**
 * The snapshot that reports were written from. Blocks and their lines may stand in any order.
 * @param texts - all reports of one release, at least one
 * @throws ProblemError with every line that is not as a report has it
 */
export function parseReports(texts: Iterable<ReportText>): Snapshot {
  return readAll(texts).snapshot;
}

/**
 * Where each block of reports stands.
 * @throws ProblemError as `parseReports` does
 */
export function locateBlocks(texts: Iterable<ReportText>): ReportBlocks {
  return readAll(texts).blocks;
}

function readAll(texts: Iterable<ReportText>): { snapshot: Snapshot; blocks: ReportBlocks } {
  const contents: Contents = { models: new Map(), operations: new Map(), blocks: new Map(), problems: [] };
  let first: (Header & { file: string }) | undefined;
  for (const { file, text } of texts) {
    const header = readReport(file, text, contents);
    if (!header) continue;
    first ??= { ...header, file };
    if (header.package === first.package && header.version === first.version) continue;
    const message = `this is a report of ${header.package} ${header.version}, but ${first.file} is one of ${first.package} ${first.version}`;
    contents.problems.push({ where: `${file}:1:3`, message, hint });
  }
  if (contents.problems.length > 0) throw new ProblemError(contents.problems);
  if (!first) throw new Error('there is no report to parse');
  const snapshot = {
    package: first.package,
    version: first.version,
    models: byName([...contents.models]),
    operations: byName([...contents.operations]),
  };
  return { snapshot, blocks: contents.blocks };
}

/** By kind and name: `operation plans.create`, `model Plan`. */
export type ReportBlocks = ReadonlyMap<string, ReportBlock>;

/** Where a model or an operation stands. */
export interface ReportBlock {
  file: string;
  /** 1-based, of its first line. */
  line: number;
  /** The lines below it that could be read. */
  body: { line: number; content: LineContent }[];
}

/** What all reports together hold. */
interface Contents {
  models: Map<string, SnapshotModel>;
  operations: Map<string, SnapshotOperation>;
  blocks: Map<string, ReportBlock>;
  problems: Problem[];
}

/** Adds a report to the contents. The header is absent when it cannot be read. */
function readReport(file: string, text: string, contents: Contents): Header | undefined {
  // A checkout may have turned line ends into those of its system; a line end in a text is escaped.
  const [top = '', ...lines] = text.split(/\r?\n/);
  const attempt = <T>(line: number, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      contents.problems.push({ where: `${file}:${line}:${error.at + 1}`, message: error.message, hint });
      return undefined;
    }
  };
  const header = attempt(1, () => readHeader(top));
  const group = header?.group ?? '';
  let block: Block | undefined;
  let place: ReportBlock | undefined;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const number = index + 2;
    const isHead = !line.startsWith('  ');
    if (isHead) {
      if (block) close(block, contents);
      block = undefined;
    }
    attempt(number, () => {
      expectNoSpaceAtEnd(line);
      if (isHead) {
        const head = readHead(line);
        place = placed(head, { file, line: number, body: [] }, contents);
        block = openBlock(head, group);
        return;
      }
      // The lines of a block that could not be begun say nothing more about what is wrong.
      if (block) place?.body.push({ line: number, content: block.readLine(line) });
    });
  }
  if (block) close(block, contents);
  return header;
}

function close(block: Block, { models, operations }: Contents): void {
  const entry = block.result();
  if ('kind' in entry) models.set(entry.name, entry);
  else operations.set(entry.name, entry);
}

/** @throws LineError when a block of that name was there before */
function placed({ kind, name }: Head, place: ReportBlock, { blocks }: Contents): ReportBlock {
  const what = kind === 'operation' ? 'operation' : 'model';
  const known = blocks.get(`${what} ${name}`);
  if (known)
    throw new LineError(
      `the ${what} \`${name}\` stands at ${known.file}:${known.line} already`,
      kind.length + 1,
    );
  blocks.set(`${what} ${name}`, place);
  return place;
}
