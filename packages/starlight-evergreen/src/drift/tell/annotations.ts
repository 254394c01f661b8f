import { type AnnotationLevel, annotationLine } from '../../problem/annotations.ts';
import { placeOf } from '../../problem/place.ts';
import { type ChangeClass, changeClasses, whereOf } from '../compare/change.ts';
import { sentenceOf } from '../compare/index.ts';
import type { ReleaseConfig } from '../../config/index.ts';
import { createReportLines } from './report-lines.ts';
import { currentFolder } from '../snapshot/committed-reports.ts';
import type { StepWithImpact } from '../impact/step-impact.ts';

const levels: Record<ChangeClass, AnnotationLevel> = {
  breaking: 'error',
  compatible: 'warning',
  documentation: 'notice',
};

/**
 * The changes of a step as annotations of GitHub Actions: on the lines of the reports that they are about, and on the
 * lines of pages and examples that no longer compile. GitHub shows the first ten of each level, so what matters most
 * comes first, and neither what breaks nor what no longer compiles can crowd the other out. The rest is in the summary.
 */
export function annotations(step: StepWithImpact, release: ReleaseConfig, root: string): string[] {
  const lineOf = createReportLines(root, currentFolder(release));
  const errors = [...step.impacts.flatMap((impact) => impact.errors), ...step.unexplained];
  const places = new Map(errors.map((error) => [error.where, error]));
  const ofErrors = [...places.values()].map(({ where, code, message, corrected }) => {
    const advice = corrected === undefined ? '' : `\nNow: ${corrected.trim()}`;
    return annotationLine({
      level: 'error',
      ...placeOf(where),
      title: `TS${code}`,
      message: `${message}${advice}`,
    });
  });
  const [ofBreaking = [], ...ofOthers] = changeClasses.map((name) =>
    step.changes
      .filter((change) => change.class === name)
      .map((change) =>
        annotationLine({
          level: levels[name],
          ...lineOf(change),
          title: `${name}: ${whereOf(change)}`,
          message: `${sentenceOf(change)}. ${change.reason}`,
        }),
      ),
  );
  return [...alternating(ofErrors, ofBreaking), ...ofOthers.flat()];
}

function alternating(some: readonly string[], others: readonly string[]): string[] {
  const length = Math.max(some.length, others.length);
  return Array.from({ length }, (_, index) => [some[index], others[index]])
    .flat()
    .filter((line) => line !== undefined);
}
