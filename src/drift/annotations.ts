import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, type ChangeClass, changeClasses, whereOf } from '../reference/drift/change.ts';
import { sentenceOf } from '../reference/drift/compare/index.ts';
import type { ReleaseConfig } from '../reference/config.ts';
import { currentFolder } from './reports.ts';
import type { TracedStep } from './traced-step.ts';

const levels: Record<ChangeClass, string> = {
  breaking: 'error',
  compatible: 'warning',
  documentation: 'notice',
};

/**
 * The changes of a step as annotations of GitHub Actions: on the lines of the reports that they are about, and on the
 * lines of pages and examples that no longer compile. GitHub shows the first ten of each level, so what matters most
 * comes first.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(step: TracedStep, release: ReleaseConfig, root: string): string[] {
  const lineOf = createLineFinder(root, currentFolder(release));
  const errors = [...step.traced.flatMap((traced) => traced.errors), ...step.unexplained];
  const places = new Map(errors.map((error) => [error.where, error]));
  const ofErrors = [...places.values()].map(({ where, code, message, corrected }) => {
    const [, file = '', line = '', col = ''] = /^(.*):(\d+):(\d+)$/.exec(where) ?? [];
    const advice = corrected === undefined ? '' : `\nNow: ${corrected.trim()}`;
    return command('error', { file, line, col, title: `TS${code}` }, `${message}${advice}`);
  });
  const ofChanges = changeClasses.flatMap((name) =>
    step.changes
      .filter((change) => change.class === name)
      .map((change) =>
        command(
          levels[name],
          { ...lineOf(change), title: `${name}: ${whereOf(change)}` },
          `${sentenceOf(change)}. ${change.reason}`,
        ),
      ),
  );
  return [...ofErrors, ...ofChanges];
}

/** Finds the line of a report that a change is about; a thing that is new has none, and the report itself is named. */
function createLineFinder(root: string, folder: string) {
  const reports = new Map<string, string[]>();
  const linesOf = (file: string) => {
    let lines = reports.get(file);
    if (!lines) reports.set(file, (lines = readLines(join(root, file))));
    return lines;
  };
  return ({ group, kind, model, modelBefore, field, operation, before }: Change): Record<string, string> => {
    const file = `${folder}/${group}.txt`;
    const lines = linesOf(file);
    const name =
      operation === undefined ? (modelBefore ?? model) : kind === 'operation-renamed' ? before : operation;
    const head = lines.findIndex((line) => line.split(' ')[1] === name);
    if (head === -1) return { file };
    const wanted = kind === 'field-renamed' ? before : field;
    const end = lines.findIndex((line, index) => index > head && line === '');
    const own = lines.findIndex(
      (line, index) =>
        index > head &&
        (end === -1 || index < end) &&
        wanted !== undefined &&
        /^[\w$]+/.exec(line.trim())?.[0] === wanted,
    );
    return { file, line: String((own === -1 ? head : own) + 1) };
  };
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    // A group that is new has no report yet.
    return [];
  }
}

function command(level: string, properties: Record<string, string>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escape(value, /[%\r\n:,]/g)}`);
  return `::${level} ${list.join(',')}::${escape(message, /[%\r\n]/g)}`;
}

function escape(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => encodeURIComponent(character));
}
