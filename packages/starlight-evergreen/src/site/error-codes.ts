import type { Errors } from '../config/errors.ts';
import { errorsOf } from '../reference/errors.ts';
import { operationPath } from '../reference/pages/links.ts';
import { releasePaths } from './release-paths.ts';

/** A code, and which calls know it. */
export interface ErrorCode {
  code: string;
  status: readonly number[];
  /** Markdown, in a line. */
  cause: string;
  /** Markdown, in a line. */
  fix: string;
  /** Whether it can be seen in the sandbox. */
  isShown: boolean;
  /** The operations that know it; empty for one that any call knows. */
  calls: { name: string; href: string }[];
}

/** Every code of a release's errors, in their order. */
export function errorCodes({ slug, errors }: { slug: string; errors: Errors }): ErrorCode[] {
  const { operations } = releasePaths({ slug });
  const common = new Set(errors.common);
  const shown = new Set(Object.values(errors.shown?.operations ?? {}).flat());
  const known = Object.keys(errors.operations).map((name) => ({
    name,
    href: `${operations}${operationPath(name)}/`,
    codes: new Set(errorsOf(errors, name)?.map(({ code }) => code)),
  }));
  return Object.entries(errors.codes).map(([code, facts]) => ({
    code,
    ...facts,
    isShown: facts.status.some((status) => shown.has(`${code} ${status}`)),
    calls: common.has(code)
      ? []
      : known.filter(({ codes }) => codes.has(code)).map(({ name, href }) => ({ name, href })),
  }));
}
