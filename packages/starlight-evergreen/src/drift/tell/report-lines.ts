import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../problem/place.ts';
import type { Change } from '../compare/change.ts';
import { reportFileName } from '../snapshot/index.ts';

/** A block of a report: a model or an operation. */
interface ReportBlock {
  /** Relative to the project. */
  file: string;
  /** 1-based, of its first line. */
  line: number;
  /** The lines below the first. */
  body: string[];
}

/**
 * Finds the line of the committed reports that a change is about, in whichever report it stands. A thing that is new
 * has none: then it is the report that it will stand in.
 */
export function createReportLines(root: string, folder: string): (change: Change) => Place {
  let known: Map<string, ReportBlock> | undefined;
  return ({ group, kind, model, modelBefore, field, operation, before }) => {
    known ??= readBlocks(root, folder);
    const name =
      operation === undefined ? (modelBefore ?? model) : kind === 'operation-renamed' ? before : operation;
    const found = known.get(`${operation === undefined ? 'model' : 'operation'} ${name}`);
    if (!found) return { file: `${folder}/${reportFileName(group)}` };
    const below = found.body.findIndex(isAbout(kind === 'field-renamed' ? before : field, before));
    return { file: found.file, line: found.line + below + 1 };
  };
}

/** Whether a line is that of a field or, where there is none, that of a member or a variant. */
function isAbout(field: string | undefined, before: string | undefined): (line: string) => boolean {
  return (line) => {
    const text = line.trim();
    if (field !== undefined) return /^[\w$]+/.exec(text)?.[0] === field;
    return before !== undefined && (text === before || text.endsWith(` ${before}`));
  };
}

/** By kind and name: `operation plans.create`, `model Plan`. */
function readBlocks(root: string, folder: string): Map<string, ReportBlock> {
  const blocks = new Map<string, ReportBlock>();
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.txt')) : [];
  for (const name of names) {
    let block: ReportBlock | undefined;
    for (const [index, line] of readFileSync(join(path, name), 'utf8').split('\n').entries()) {
      const [, kind, what] = /^(operation|object|enum|union) (\S+)/.exec(line) ?? [];
      if (kind !== undefined && what !== undefined) {
        block = { file: `${folder}/${name}`, line: index + 1, body: [] };
        blocks.set(`${kind === 'operation' ? kind : 'model'} ${what}`, block);
      } else if (line.startsWith('  ')) block?.body.push(line);
    }
  }
  return blocks;
}
