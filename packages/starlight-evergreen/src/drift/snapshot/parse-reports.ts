import { type Problem, ProblemError } from '../../problem/problem.ts';
import type { Snapshot, SnapshotModel, SnapshotOperation } from './snapshot.ts';
import { type Block, openBlock } from './read-block.ts';
import { type Head, type Header, readHead, readHeader } from './read-head.ts';
import { expectNoSpaceAtEnd, Fault } from './scan.ts';
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
  const contents: Contents = { models: new Map(), operations: new Map(), places: new Map(), problems: [] };
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
  return {
    package: first.package,
    version: first.version,
    models: byName([...contents.models]),
    operations: byName([...contents.operations]),
  };
}

/** What all reports together hold. */
interface Contents {
  models: Map<string, SnapshotModel>;
  operations: Map<string, SnapshotOperation>;
  /** Where each block begins, by kind and name. */
  places: Map<string, string>;
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
      if (!(error instanceof Fault)) throw error;
      contents.problems.push({ where: `${file}:${line}:${error.at + 1}`, message: error.message, hint });
      return undefined;
    }
  };
  const header = attempt(1, () => readHeader(top));
  const group = header?.group ?? '';
  let block: Block | undefined;
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
      if (isHead) block = openBlock(placed(readHead(line), `${file}:${number}`, contents), group);
      // The lines of a block that could not be begun say nothing more about what is wrong.
      else block?.readLine(line);
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

/** @throws Fault when a block of that name was there before */
function placed(head: Head, where: string, { places }: Contents): Head {
  const what = `${head.kind === 'operation' ? 'operation' : 'model'} \`${head.name}\``;
  const rival = places.get(what);
  if (rival !== undefined) throw new Fault(`the ${what} stands at ${rival} already`, head.kind.length + 1);
  places.set(what, where);
  return head;
}
