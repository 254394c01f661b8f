import type { Constraints } from '../model.ts';

type Rewriting = NonNullable<Constraints['rewritten']>[number];

/** How each of zod's own functions changes a text that shows what it does. */
const probes: readonly (readonly [Rewriting, before: string, after: string])[] = [
  ['trimmed', ' a ', 'a'],
  ['lowercase', 'aB', 'ab'],
  ['uppercase', 'aB', 'AB'],
  ['normalized', 'e\u0301', '\u00E9'],
];

/** What a function does that zod calls before it keeps a text. A function of the author's own may do anything. */
export function rewritingOf(rewrite: (text: never) => unknown): Constraints {
  const rewritten = probes
    .filter(([, before, after]) => call(rewrite, before) === after)
    .map(([name]) => name);
  return rewritten.length === 0 ? {} : { rewritten };
}

function call(rewrite: (text: never) => unknown, text: string): unknown {
  try {
    return rewrite(text as never);
  } catch {
    // It wants something else than a text.
    return undefined;
  }
}
