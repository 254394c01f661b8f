import type { Errors } from '../config/errors.ts';
import { errorsOf } from '../reference/errors.ts';
import { operationPath } from '../reference/pages/page-names.ts';
import { releasePaths } from './release-paths.ts';

/** An operation that answers with a code. */
export interface Thrower {
  name: string;
  href: string;
}

/** What a code means in some operations, where that is not what it means in general. */
export interface ErrorMeaning {
  status: readonly number[];
  /** Markdown, in a line. */
  cause: string;
  /** Markdown, in a line. */
  fix: string;
  throwers: Thrower[];
}

/** A code, and which operations throw it. */
export interface ErrorCode {
  code: string;
  status: readonly number[];
  /** Markdown, in a line. */
  cause: string;
  /** Markdown, in a line. */
  fix: string;
  /** Whether it can be seen in the sandbox. */
  isShown: boolean;
  /** Whether any operation throws it. */
  isCommon: boolean;
  /** The operations that are known to throw it; of a common one, those in which it has a meaning of its own. */
  throwers: Thrower[];
  meanings: ErrorMeaning[];
}

/** Every code of a release's errors, in their order. */
export function errorCodes({ slug, errors }: { slug: string; errors: Errors }): ErrorCode[] {
  const { operations } = releasePaths({ slug });
  const common = new Set(errors.common);
  const shown = new Set(Object.values(errors.shown?.operations ?? {}).flat());
  const known = Object.keys(errors.operations).map((name) => ({
    thrower: { name, href: `${operations}${operationPath(name)}/` },
    errors: errorsOf(errors, name) ?? [],
  }));
  return Object.entries(errors.codes).map(([code, facts]) => {
    const own = known.flatMap(({ thrower, errors: all }) =>
      all.filter((each) => each.code === code).map((each) => ({ ...each, thrower })),
    );
    const particular = own.filter(({ cause, fix }) => cause !== facts.cause || fix !== facts.fix);
    const isCommon = common.has(code);
    return {
      code,
      ...facts,
      isShown: facts.status.some((status) => shown.has(`${code} ${status}`)),
      isCommon,
      throwers: distinct((isCommon ? particular : own).map(({ thrower }) => thrower)),
      meanings: meaningsOf(particular),
    };
  });
}

/** What is said alike of several operations is one meaning. */
function meaningsOf(
  entries: readonly (Omit<ErrorMeaning, 'throwers'> & { thrower: Thrower })[],
): ErrorMeaning[] {
  const meanings = new Map<string, ErrorMeaning>();
  for (const { status, cause, fix, thrower } of entries) {
    const key = JSON.stringify([status, cause, fix]);
    const meaning = meanings.get(key) ?? { status, cause, fix, throwers: [] };
    meaning.throwers = distinct([...meaning.throwers, thrower]);
    meanings.set(key, meaning);
  }
  return [...meanings.values()];
}

function distinct(throwers: readonly Thrower[]): Thrower[] {
  return [...new Map(throwers.map((each) => [each.name, each])).values()];
}
