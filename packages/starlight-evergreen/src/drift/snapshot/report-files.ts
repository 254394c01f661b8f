import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles, type Written } from '../../files/write-files.ts';
import type { Snapshot } from './snapshot.ts';
import { locateBlocks, parseReports, type ReportBlocks, type ReportText } from './parse-reports.ts';
import { writeReports } from './write-report.ts';

const ending = '.txt';

/**
 * The snapshot that a folder's reports hold: every `.txt` file in it is a report.
 * @param folder - the folder of one release
 * @param label - what problems call the folder; the path as given unless told otherwise
 * @returns undefined when the folder is missing or has no report
 * @throws ProblemError with every line that is not as a report has it
 */
export function readReports(folder: string, label = folder): Snapshot | undefined {
  const texts = readTexts(folder, label);
  return texts.length === 0 ? undefined : parseReports(texts);
}

/**
 * Where each model and operation stands in a folder's reports.
 * @param label - what places call the folder
 * @throws ProblemError as `readReports` does
 */
export function locateReportBlocks(folder: string, label: string): ReportBlocks {
  const texts = readTexts(folder, label);
  return texts.length === 0 ? new Map() : locateBlocks(texts);
}

function readTexts(folder: string, label: string): ReportText[] {
  return reportsIn(folder).map((name) => ({
    file: `${label}/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
}

/**
 * Writes a snapshot's reports, a file for each group, and removes those of groups that are gone. Reports that did not
 * change are not touched, nor are files that somebody else wrote.
 * @param folder - the folder of one release, made when it is missing
 */
export function writeReportFiles(folder: string, snapshot: Snapshot): Written {
  const files = Array.from(writeReports(snapshot), ([group, text]) => [reportFileName(group), text] as const);
  return writeFiles(folder, files, reportsIn(folder), isReport);
}

/** Whether a report was written into a file. One that Git could not merge is still one. */
function isReport(name: string, text: string): boolean {
  const [first = ''] = text.split('\n', 1);
  if (first.trim() === '' || first.startsWith('<<<<<<<')) return true;
  const group = /^# .+?: (.+?)\r?$/.exec(first)?.[1];
  return group !== undefined && reportFileName(unquoted(group)) === name;
}

function unquoted(word: string): string {
  try {
    return word.startsWith('"') ? String(JSON.parse(word)) : word;
  } catch {
    return word;
  }
}

/** Names of the files that writing the snapshot would change, make or remove, in name order. */
export function findStaleReports(folder: string, snapshot: Snapshot): string[] {
  const present = new Set(reportsIn(folder));
  const stale = [...writeReports(snapshot)].flatMap(([group, text]) => {
    const name = reportFileName(group);
    return present.delete(name) && readFileSync(join(folder, name), 'utf8') === text ? [] : [name];
  });
  return [...stale, ...present].toSorted();
}

function reportsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted();
}

/** A group comes from an operation's name, which may hold anything: what a file's name may not is written as in a URL. */
export function reportFileName(group: string): string {
  const safe = group.replace(/^\.|[^\p{L}\p{N}_$.-]/gu, (character) =>
    Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
  return `${safe}${ending}`;
}
