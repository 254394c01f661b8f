/**
 * The one kind of error that people see: what is wrong, where, and how to fix it. Commands collect problems, print them
 * together in order of place, and exit 1 once.
 *
 * All of them are written alike:
 * - `message` says what is wrong and quotes what was written. It begins in lower case, unless it begins with code or a
 *   name (`TS2322: …`), and has no full stop at its end. Words of another program are quoted as they are.
 * - `hint` says how to fix it: sentences, each with a full stop, unless it ends in text to paste.
 * - Both read well after `where`: "page.md:3:1 - a block that is not checked must say why".
 */
export interface Problem {
  /** `file:line:column`, `file:line`, a file or folder, `Model.field`, or what else it is about. */
  where: string;
  /** What is wrong, quoting what was written. */
  message: string;
  /** How to fix it; text to paste where possible. */
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
