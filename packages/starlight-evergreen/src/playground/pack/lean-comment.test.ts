import { expect, test } from 'vitest';
import { leanComment } from './lean-comment.ts';

test.each([
  ['/** One line. */', '/** One line. */'],
  ['/**\n     * Two\n     * lines.\n     */', '/** Two\n * lines. */'],
  ['/**\n * What it is.\n *\n * @param a - one\n * @returns nothing\n */', '/** What it is. */'],
  [
    '/**\n * @example\n * f();\n * @deprecated Use `g`,\n *   please.\n * @see g\n */',
    '/** @deprecated Use `g`,\n *   please. */',
  ],
  ['/** @internal */', ''],
  ['/* For whoever reads this. */', ''],
  ['// As is this.', ''],
])('%j is %j', (comment, lean) => {
  expect(leanComment(comment)).toBe(lean);
});
