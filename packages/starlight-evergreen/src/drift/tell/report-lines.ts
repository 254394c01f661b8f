import { join } from 'node:path';
import type { Place } from '../../problem/place.ts';
import type { Change } from '../compare/change.ts';
import {
  type LineContent,
  locateReportBlocks,
  type ReportBlocks,
  reportFileName,
} from '../snapshot/index.ts';

/**
 * Finds the line of the committed reports that a change is about, in whichever report it stands. A thing that is new
 * has none: then it is the report that it will stand in.
 */
export function createReportLines(root: string, folder: string): (change: Change) => Place {
  let blocks: ReportBlocks | undefined;
  return ({ group, kind, model, modelBefore, field, operation, before }) => {
    blocks ??= locateReportBlocks(join(root, folder), folder);
    const name =
      operation === undefined ? (modelBefore ?? model) : kind === 'operation-renamed' ? before : operation;
    const found = blocks.get(`${operation === undefined ? 'model' : 'operation'} ${name}`);
    if (!found) return { file: `${folder}/${reportFileName(group)}` };
    const isAbout = aboutTest(kind === 'field-renamed' ? before : field, before);
    const below = found.body.find(({ content }) => isAbout(content));
    return { file: found.file, line: below?.line ?? found.line };
  };
}

/** Whether a line is that of a field or, where there is none, that of a member, a type and the like. */
function aboutTest(field: string | undefined, before: string | undefined): (content: LineContent) => boolean {
  return (content) =>
    field === undefined
      ? 'texts' in content && before !== undefined && content.texts.includes(before)
      : 'field' in content && content.field === field;
}
