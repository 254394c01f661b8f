import { problemAnnotations } from './annotations.ts';
import { placeOf } from './place.ts';
import { type Problem, sortProblems } from './problem.ts';
import { problemsText } from './terminal.ts';

/** The forms in which problems are told: to people, as annotations of GitHub Actions, and to other programs. */
export const reporters = ['text', 'github', 'json'] as const;

export type ReporterName = (typeof reporters)[number];

/** What a command has found. */
export interface Outcome {
  problems: readonly Problem[];
  /** Whether it fails although there are no problems, as when a comparison found a difference. */
  failed?: boolean;
  /** What it has to tell people beside the problems. */
  text?: string;
  /** What it has to tell on GitHub beside the problems: finished lines. */
  annotations?: readonly string[];
  /** What it has to tell other programs beside the problems. */
  facts?: object;
}

/** Where reports go. */
export interface ReportStreams {
  out(text: string): void;
  error(text: string): void;
  /** Whether `error` takes colours. */
  hasColours: boolean;
}

/** Tells what a command has found, in each of the given forms. */
export function report(
  { problems: unsorted, text, annotations = [], facts }: Outcome,
  names: readonly ReporterName[],
  { out, error, hasColours }: ReportStreams,
): void {
  const problems = sortProblems(unsorted);
  const isText = names.includes('text');
  if (isText && text !== undefined) out(text);
  if (names.includes('json')) out(JSON.stringify({ problems: problems.map(toJson), ...facts }, null, 2));
  if (names.includes('github'))
    for (const line of [...problemAnnotations(problems), ...annotations]) out(line);
  if (isText && problems.length > 0) error(`\n${problemsText(problems, hasColours)}`);
}

/**
 * The forms that are asked for. On GitHub annotations come on top of the text, unless one form was chosen.
 * @param chosen - what the command line says
 */
export function chosenReporters(
  chosen: ReporterName | undefined,
  env: Readonly<Record<string, string | undefined>>,
): ReporterName[] {
  if (chosen !== undefined) return [chosen];
  return env['GITHUB_ACTIONS'] === 'true' ? ['text', 'github'] : ['text'];
}

/** Absent facts are absent keys. */
function toJson({ where, message, hint, frame }: Problem) {
  return {
    ...placeOf(where),
    where,
    message,
    ...(hint !== undefined && { hint }),
    ...(frame !== undefined && { frame }),
  };
}
