import type { Problem } from '../../problem/problem.ts';
import { type ChangeClass, changeClasses, whereOf } from '../compare/change.ts';
import { sentenceOf } from '../compare/index.ts';
import type { ReleaseConfig } from '../../config/index.ts';
import { createReportLines } from './report-lines.ts';
import { currentFolder } from '../snapshot/committed-reports.ts';
import type { StepWithImpact } from '../impact/step-impact.ts';

const levels: Record<ChangeClass, string> = {
  breaking: 'error',
  compatible: 'warning',
  documentation: 'notice',
};

/**
 * The changes of a step as annotations of GitHub Actions: on the lines of the reports that they are about, and on the
 * lines of pages and examples that no longer compile. GitHub shows the first ten of each level, so what matters most
 * comes first, and neither what breaks nor what no longer compiles can crowd the other out. The rest is in the summary.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(step: StepWithImpact, release: ReleaseConfig, root: string): string[] {
  const lineOf = createReportLines(root, currentFolder(release));
  const errors = [...step.impacts.flatMap((impact) => impact.errors), ...step.unexplained];
  const places = new Map(errors.map((error) => [error.where, error]));
  const ofErrors = [...places.values()].map(({ where, code, message, corrected }) => {
    const advice = corrected === undefined ? '' : `\nNow: ${corrected.trim()}`;
    return command('error', { ...placeOf(where), title: `TS${code}` }, `${message}${advice}`);
  });
  const [ofBreaking = [], ...ofOthers] = changeClasses.map((name) =>
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
  return [...alternating(ofErrors, ofBreaking), ...ofOthers.flat()];
}

/** Problems as annotations; of one that is about no file, its place is the title. */
export function problemAnnotations(problems: readonly Problem[]): string[] {
  return problems.map(({ where, message, hint }) => {
    const text = hint === undefined ? message : `${message}\n${hint}`;
    return command('error', { ...placeOf(where), title: where }, text);
  });
}

/** `a.ts:4:16` -> what GitHub wants of it; nothing for a place that is none in a file. */
function placeOf(where: string): Record<string, string> {
  const [, file, line, col] = /^(.*?):(\d+):(\d+)$/.exec(where) ?? [];
  return file === undefined || line === undefined || col === undefined ? {} : { file, line, col };
}

function alternating(some: readonly string[], others: readonly string[]): string[] {
  const length = Math.max(some.length, others.length);
  return Array.from({ length }, (_, index) => [some[index], others[index]])
    .flat()
    .filter((line) => line !== undefined);
}

function command(level: string, properties: Record<string, string>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escape(value, /[%\r\n:,]/g)}`);
  return `::${level} ${list.join(',')}::${escape(message, /[%\r\n]/g)}`;
}

function escape(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => encodeURIComponent(character));
}
