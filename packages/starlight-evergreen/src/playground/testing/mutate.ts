import type * as TypeScript from 'typescript';

/** Code with one slip in it. */
export interface Mutation {
  /** What kind of slip it is. */
  kind: string;
  code: string;
}

interface Change {
  kind: string;
  from: number;
  to: number;
  insert: string;
}

type Random = () => number;

const added = ['1', "'more'", '{}', 'undefined', '[]'];
const values = ['5', "'five'", 'true', 'null', '{}', '[1]', 'undefined', '() => 1'];

/** Makes one of the slips that people make. Kinds are equally likely, however many places a kind has. */
export function mutate(ts: typeof TypeScript, code: string, random: Random): Mutation | undefined {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ESNext, true);
  const kinds = Object.groupBy(changesOf(ts, file, random), ({ kind }) => kind);
  const chosen = pick(Object.values(kinds), random);
  const change = chosen === undefined ? undefined : pick(chosen, random);
  if (change === undefined) return undefined;
  const { kind, from, to, insert } = change;
  return { kind, code: code.slice(0, from) + insert + code.slice(to) };
}

function changesOf(ts: typeof TypeScript, file: TypeScript.SourceFile, random: Random): Change[] {
  const declared = declaredNames(ts, file);
  const changes: Change[] = [];
  const visit = (node: TypeScript.Node): void => {
    changes.push(...slips(ts, node, declared, random));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return changes;
}

function slips(
  ts: typeof TypeScript,
  node: TypeScript.Node,
  declared: ReadonlySet<string>,
  random: Random,
): Change[] {
  const changes: Change[] = [];
  const add = (kind: string, from: number, to: number, insert: string): void => {
    changes.push({ kind, from, to, insert });
  };
  const replace = (kind: string, part: TypeScript.Node, insert: string): void =>
    add(kind, part.getStart(), part.getEnd(), insert);
  if (ts.isIdentifier(node)) {
    replace(kindOfName(ts, node, declared), node, misspelt(node.text, random));
    // Another name that is known in the module.
    if (random() < 0.3) replace('another name', node, pick([...declared], random) ?? 'other');
  }
  if (ts.isStringLiteral(node)) {
    replace(
      ts.isImportDeclaration(node.parent) ? 'misspelt module' : 'misspelt text',
      node,
      `'${misspelt(node.text, random)}'`,
    );
  }
  if (isValue(ts, node)) replace('wrong type', node, pick(values, random) ?? '5');
  if (ts.isAwaitExpression(node)) add('missing await', node.getStart(), node.expression.getStart(), '');
  if (ts.isCallExpression(node)) {
    const last = node.arguments.at(-1);
    const end = node.getEnd() - 1;
    const argument = pick(added, random) ?? '1';
    add('surplus argument', end, end, last === undefined ? argument : `, ${argument}`);
    if (last !== undefined) add('missing argument', node.arguments.pos, end, '');
  }
  if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties)
      add('missing property', property.getFullStart(), afterComma(property), '');
    const start = node.getStart() + 1;
    add(
      'surplus property',
      start,
      start,
      ` ${misspelt('quantity', random)}: ${pick(values, random) ?? '5'},`,
    );
  }
  if (node.getChildCount() === 0 && node.getWidth() > 0 && node.kind !== ts.SyntaxKind.EndOfFileToken) {
    replace('deleted token', node, '');
  }
  return changes;
}

function kindOfName(
  ts: typeof TypeScript,
  node: TypeScript.Identifier,
  declared: ReadonlySet<string>,
): string {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return 'misspelt member';
  if (ts.isPropertyAssignment(parent) && parent.name === node) return 'misspelt property';
  if (ts.isImportSpecifier(parent)) return 'misspelt import';
  if (ts.isBindingElement(parent)) return 'misspelt binding';
  if (ts.isTypeReferenceNode(parent)) return 'misspelt type';
  return declared.has(node.text) ? 'misspelt name' : 'misspelt global';
}

function isValue(ts: typeof TypeScript, node: TypeScript.Node): boolean {
  const { parent } = node;
  const isPlaced = ts.isPropertyAssignment(parent)
    ? parent.initializer === node
    : ts.isCallExpression(parent) && parent.expression !== node;
  return isPlaced && !ts.isTypeNode(node);
}

function afterComma(node: TypeScript.Node): number {
  const text = node.getSourceFile().text;
  return text[node.getEnd()] === ',' ? node.getEnd() + 1 : node.getEnd();
}

function declaredNames(ts: typeof TypeScript, file: TypeScript.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: TypeScript.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isImportSpecifier(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isImportClause(node);
    if (isDeclaration && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A letter left out, doubled, replaced or exchanged with the next; or the first one in the other case. */
function misspelt(word: string, random: Random): string {
  const at = Math.floor(random() * word.length);
  const letter = word[at] ?? 'x';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const other = pick([...letters], random) ?? 'q';
  const ways = [
    before + after,
    before + letter + letter + after,
    before + other + after,
    before + (after[0] ?? other) + letter + after.slice(1),
    word === ''
      ? other
      : (/[A-Z]/.test(word[0] ?? '') ? word[0]?.toLowerCase() : word[0]?.toUpperCase()) + word.slice(1),
  ];
  return (
    pick(
      ways.filter((way) => way !== word && way !== ''),
      random,
    ) ?? `${word}${other}`
  );
}

/** Undefined when there is nothing to choose from. */
function pick<T>(choices: readonly T[], random: Random): T | undefined {
  return choices[Math.floor(random() * choices.length)];
}
