import type * as TypeScript from 'typescript';
import type { ModuleService } from './host.ts';
import type { TypeError } from './language.ts';

/** What TypeScript adds to an error when a promise has no such member, but what it leads to has: "Did you forget to use 'await'?" */
const forgotten = 2773;

/** TypeScript offers this within functions alone; in a module `await` may stand everywhere. */
export function missingAwait(
  ts: typeof TypeScript,
  { service, path }: ModuleService,
  { start = 0, relatedInformation = [] }: TypeScript.Diagnostic,
): TypeError['fixes'][number] | undefined {
  if (!relatedInformation.some(({ code }) => code === forgotten)) return undefined;
  const file = service.getProgram()?.getSourceFile(path);
  const access = file && accessAt(ts, file, start);
  if (file === undefined || access === undefined) return undefined;
  const { expression } = access;
  const value = ts.isIdentifier(expression) ? valueOf(ts, file, expression.text) : undefined;
  const title = "Add 'await'";
  if (value !== undefined) return { title, edits: [insertion(value.getStart(file), 'await ')] };
  return {
    title,
    edits: [insertion(expression.getStart(file), '(await '), insertion(expression.getEnd(), ')')],
  };
}

function insertion(at: number, insert: string): { from: number; to: number; insert: string } {
  return { from: at, to: at, insert };
}

function accessAt(
  ts: typeof TypeScript,
  file: TypeScript.SourceFile,
  start: number,
): TypeScript.PropertyAccessExpression | undefined {
  const find = (node: TypeScript.Node): TypeScript.PropertyAccessExpression | undefined => {
    if (ts.isPropertyAccessExpression(node) && node.name.getStart(file) === start) return node;
    return ts.forEachChild(node, find);
  };
  return find(file);
}

/** The call that a constant of the module stands for. */
function valueOf(
  ts: typeof TypeScript,
  { statements }: TypeScript.SourceFile,
  name: string,
): TypeScript.Expression | undefined {
  const declarations = statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  const found = declarations.find((each) => ts.isIdentifier(each.name) && each.name.text === name);
  const value = found?.initializer;
  return value !== undefined && ts.isCallExpression(value) ? value : undefined;
}
