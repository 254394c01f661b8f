import type { Errors } from '../config/errors.ts';
import type { Problem } from '../problem/problem.ts';
import type { Operation } from './model.ts';

/** What one operation can be answered with. */
export interface OperationError {
  code: string;
  status: readonly number[];
  cause: string;
  fix: string;
  /** Whether a reader can see it happen. */
  isShown: boolean;
}

/** The errors of an operation, in their order; undefined for an operation of which nothing is known. */
export function errorsOf(errors: Errors, operation: string): OperationError[] | undefined {
  const shown = new Set(errors.shown?.operations[operation]);
  return errors.operations[operation]?.flatMap((entry) => {
    const own = typeof entry === 'string' ? { code: entry } : entry;
    const facts = errors.codes[own.code];
    if (facts === undefined) return [];
    const { status = facts.status, cause = facts.cause, fix = facts.fix } = own;
    return [
      {
        code: own.code,
        status,
        cause,
        fix,
        isShown: status.some((each) => shown.has(`${own.code} ${each}`)),
      },
    ];
  });
}

/** Errors that contradict each other, or the release: codes that are nowhere explained, operations that are none. */
export function checkErrors(release: string, errors: Errors, operations: readonly Operation[]): Problem[] {
  const names = new Set(operations.map(({ name }) => name));
  const problem = (message: string): Problem => ({
    where: 'docs.config.ts',
    message: `the errors of release "${release}": ${message}`,
  });
  const listed = Object.entries(errors.operations).flatMap(([name, entries]) =>
    entries.map((entry) => ({ name, ...(typeof entry === 'string' ? { code: entry } : entry) })),
  );
  const unexplained = [...errors.common, ...listed.map(({ code }) => code)].filter(
    (code) => !Object.hasOwn(errors.codes, code),
  );
  return [
    ...[...new Set(unexplained)].map((code) => problem(`the code ${code} is not explained in \`codes\``)),
    ...listed.flatMap(({ name, code, status = [] }) =>
      status
        .filter((each) => errors.codes[code]?.status.includes(each) === false)
        .map((each) => problem(`${code} has no status ${each}, with which ${name} lists it`)),
    ),
    ...Object.keys(errors.operations)
      .filter((name) => !names.has(name))
      .map((name) => problem(`there is no operation ${name}`)),
    ...[...names]
      .filter((name) => !Object.hasOwn(errors.operations, name))
      .map((name) =>
        problem(`the operation ${name} is missing; an empty list says that it has none of its own`),
      ),
  ];
}
