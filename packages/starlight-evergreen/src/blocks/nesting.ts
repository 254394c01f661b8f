import type * as TypeScript from 'typescript';

/** Code of fewer characters cannot be nested so deep that the compiler runs out of its stack. */
const harmless = 1500;

/** The compiler walks through code by recursion, some steps a level, and a stack has room for some thousands. */
const deepest = 1500;

/** Whether code is nested so deep that the compiler would fail, and with it every block of the program. */
export function isTooDeep(ts: typeof TypeScript, path: string, code: string): boolean {
  if (code.length < harmless) return false;
  try {
    let level: TypeScript.Node[] = [ts.createSourceFile(path, code, ts.ScriptTarget.ESNext)];
    for (let depth = 0; level.length > 0; depth += 1) {
      if (depth > deepest) return true;
      const next: TypeScript.Node[] = [];
      for (const node of level) ts.forEachChild(node, (child) => void next.push(child));
      level = next;
    }
    return false;
  } catch {
    return true;
  }
}
