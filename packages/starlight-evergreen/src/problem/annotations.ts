import type { Problem } from './problem.ts';
import { type Place, placeOf } from './place.ts';

/** GitHub shows the first ten of each level. */
export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** What an annotation of GitHub Actions says, and where it is shown. */
export interface Annotation extends Partial<Place> {
  level: AnnotationLevel;
  title: string;
  message: string;
}

/**
 * An annotation as the line that GitHub Actions looks for in the output of a step.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotationLine({ level, title, message, file, line, column }: Annotation): string {
  const properties = Object.entries({ file, line, col: column, title })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escape(String(value), /[%\r\n:,]/g)}`);
  return `::${level} ${properties.join(',')}::${escape(message, /[%\r\n]/g)}`;
}

/** Problems as annotations; the title is the place, since GitHub lists them without it. */
export function problemAnnotations(problems: readonly Problem[]): string[] {
  return problems.map(({ where, message, hint }) =>
    annotationLine({
      level: 'error',
      title: where,
      message: hint === undefined ? message : `${message}\n${hint}`,
      ...placeOf(where),
    }),
  );
}

function escape(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => encodeURIComponent(character));
}
