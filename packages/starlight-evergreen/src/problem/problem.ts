/**
 * The one kind of error that people see: what is wrong, where, and how to mend it.
 * Commands collect problems, print them together in order of place, and exit 1 once.
 */
export interface Problem {
  /** `file:line:column`, `Model.field` or `docs.config.ts`. */
  where: string;
  /** What is wrong, quoting what was written. */
  message: string;
  /** How to mend it; text to paste where possible. */
  hint?: string;
  /** Lines of source with a marker below the fault. */
  frame?: string;
}

/** Carries problems out of a function that cannot go on. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => formatProblem(problem)).join('\n\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** A problem as text: place and message on the first line, then the frame and the hint, indented. */
export function formatProblem({ where, message, hint, frame }: Problem): string {
  const lines = [`${where} - ${message}`];
  if (frame !== undefined) lines.push(frame);
  if (hint !== undefined) lines.push(`  ${hint.replaceAll('\n', '\n  ')}`);
  return lines.join('\n');
}

/** Problems in a stable order: by place (numbers in it by value), then by message. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return problems.toSorted(
    (a, b) => collator.compare(a.where, b.where) || collator.compare(a.message, b.message),
  );
}
