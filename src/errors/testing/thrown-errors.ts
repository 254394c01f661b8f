import { join } from 'node:path';
import ts from 'typescript';

/** An error that code can throw. */
export interface ThrownError {
  code: string;
  status: number;
  /** `file:line`, relative to the project. */
  where: string;
}

/** Where the sandbox's errors are made. */
const errorsFile = '/api-error.ts';

/** The sandbox's shorthands for errors: the status, and which argument the code is or what it is without one. */
const shorthands: Readonly<Record<string, { status: number; code: number | string; unless?: string }>> = {
  refuse: { status: 400, code: 1, unless: 'invalid_request' },
  invalidInputs: { status: 400, code: 'invalid_inputs' },
  missing: { status: 404, code: 0 },
  conflict: { status: 409, code: 0 },
};

/**
 * What each operation of the sandbox can be refused with, found by following its handler through everything it names.
 * It errs on the side of too much: what is named counts as called.
 *
 * @returns by path of the operation; what no operation but the way to all of them throws stands under `''`
 * @throws Error for a code or a status that is no constant
 */
export function thrownErrors(root: string): Map<string, ThrownError[]> {
  const folder = join(root, 'src/sandbox');
  const program = ts.createProgram([join(folder, 'create-sandbox.ts')], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
  });
  const checker = program.getTypeChecker();
  const walk = new Walk(checker, root, folder);
  const found = new Map<string, ThrownError[]>();
  for (const file of program.getSourceFiles()) {
    const name = file.fileName.slice(folder.length + 1);
    if (name.startsWith('operations/')) {
      for (const { path, handle } of operationsIn(file, checker)) found.set(path, walk.from(handle));
    }
  }
  const router = program.getSourceFile(join(folder, 'http/router.ts'));
  if (router === undefined) throw new Error('There is no router.');
  found.set('', walk.from(router));
  return found;
}

/** The `defineOperation({ path, request, handle })` of a file. */
function operationsIn(file: ts.SourceFile, checker: ts.TypeChecker): { path: string; handle: ts.Node }[] {
  const found: { path: string; handle: ts.Node }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineOperation') {
      const [options] = node.arguments;
      const properties = options && ts.isObjectLiteralExpression(options) ? options.properties : [];
      const property = properties.find((each) => each.name?.getText() === 'path');
      const path = property && constantOf(valueOf(property, checker), checker);
      if (typeof path !== 'string') throw new Error(`${file.fileName}: an operation without a constant path`);
      found.push({ path, handle: node });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Also of the property in `{ path }`. */
function valueOf(property: ts.ObjectLiteralElementLike, checker: ts.TypeChecker): ts.Node {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return checker.getShorthandAssignmentValueSymbol(property)?.valueDeclaration ?? property;
}

function constantOf(node: ts.Node, checker: ts.TypeChecker): string | number | undefined {
  const type = checker.getTypeAtLocation(node);
  return type.isStringLiteral() || type.isNumberLiteral() ? type.value : undefined;
}

/** Whether it is one of the shorthands, and not something else of that name. */
function isOfErrors(symbol: ts.Symbol | undefined): boolean {
  return symbol?.declarations?.some((each) => each.getSourceFile().fileName.endsWith(errorsFile)) === true;
}

class Walk {
  readonly #checker: ts.TypeChecker;
  readonly #root: string;
  readonly #folder: string;
  readonly #seen = new Map<ts.Node, { errors: ThrownError[]; next: ts.Node[] }>();

  constructor(checker: ts.TypeChecker, root: string, folder: string) {
    this.#checker = checker;
    this.#root = root;
    this.#folder = folder;
  }

  from(start: ts.Node): ThrownError[] {
    const reached = new Set([start]);
    const errors: ThrownError[] = [];
    for (const node of reached) {
      const { errors: own, next } = this.#read(node);
      errors.push(...own);
      for (const each of next) reached.add(each);
    }
    return errors;
  }

  #read(declaration: ts.Node): { errors: ThrownError[]; next: ts.Node[] } {
    const known = this.#seen.get(declaration);
    if (known !== undefined) return known;
    const read: { errors: ThrownError[]; next: ts.Node[] } = { errors: [], next: [] };
    this.#seen.set(declaration, read);
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
      const error = this.#errorAt(node);
      if (error !== undefined) read.errors.push(error);
      if (ts.isIdentifier(node)) read.next.push(...this.#declarationsOf(node));
      ts.forEachChild(node, visit);
    };
    visit(declaration);
    return read;
  }

  /** What an identifier stands for, when that is code of the sandbox. */
  #declarationsOf(name: ts.Identifier): ts.Node[] {
    return (this.#targetOf(name)?.declarations ?? []).filter(
      (each) =>
        this.#isOurs(each) &&
        (ts.isFunctionDeclaration(each) || ts.isMethodDeclaration(each) || ts.isVariableDeclaration(each)),
    );
  }

  #targetOf(name: ts.Identifier): ts.Symbol | undefined {
    const symbol = this.#checker.getSymbolAtLocation(name);
    if (symbol === undefined) return undefined;
    return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.#checker.getAliasedSymbol(symbol);
  }

  /** Code of the sandbox, without the place where its errors are made and the list of all operations. */
  #isOurs(node: ts.Node): boolean {
    const { fileName } = node.getSourceFile();
    return (
      fileName.startsWith(this.#folder) &&
      !fileName.endsWith(errorsFile) &&
      !fileName.endsWith('/operations/index.ts')
    );
  }

  #errorAt(node: ts.Node): ThrownError | undefined {
    if (ts.isNewExpression(node) && node.expression.getText() === 'ApiError') {
      const [status, code] = node.arguments ?? [];
      return this.#error(node, this.#constant(status), this.#constant(code));
    }
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
    const shorthand = shorthands[node.expression.text];
    if (shorthand === undefined || !isOfErrors(this.#targetOf(node.expression))) return undefined;
    const { status, code, unless } = shorthand;
    if (typeof code === 'string') return this.#error(node, status, code);
    const argument = node.arguments[code];
    return this.#error(node, status, argument === undefined ? unless : this.#constant(argument));
  }

  #constant(node: ts.Expression | undefined): string | number | undefined {
    return node && constantOf(node, this.#checker);
  }

  #error(node: ts.Node, status: unknown, code: unknown): ThrownError {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    const where = `${file.fileName.slice(this.#root.length + 1)}:${line + 1}`;
    if (typeof status !== 'number' || typeof code !== 'string')
      throw new Error(`${where}: the status or the code is no constant`);
    return { code, status, where };
  }
}
