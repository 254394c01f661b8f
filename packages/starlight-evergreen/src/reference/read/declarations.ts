import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Problem } from '../../problem/problem.ts';
import type { EnumValue, TypeExpression } from '../model.ts';
import type { Declaration, DeclaredShape } from './declaration.ts';
import { isOpenWrapper } from './dialects/index.ts';
import { readProse } from './prose.ts';
import { readAdditional, readMembers, readTypeNode, type Scope } from './type-node.ts';

/** The type declarations of a package, by exported name. */
export interface Declarations {
  /** Read on demand: a package declares far more types than it has models. */
  get(name: string): Declaration | undefined;
  /** A class by its local name, with the scope to read its members in. */
  getClass(name: string): { node: ts.ClassDeclaration; scope: Scope } | undefined;
  /** Syntax in a model that no reader understands; filled while reading. */
  problems: Problem[];
}

type Aliased = ts.TypeAliasDeclaration | ts.InterfaceDeclaration;

/** What one pass over the files collects, before anything is interpreted. */
interface Index {
  types: Map<string, Aliased>;
  constants: Map<string, ts.VariableDeclaration>;
  classes: Map<string, ts.ClassDeclaration>;
  /** Local name to exported name, where they differ. */
  renamed: Map<string, string>;
}

/**
 * Reads declarations by syntax alone. A type checker would dissolve the names this reference is made of:
 * `Interval | string`, where `Interval` is an open enum, is just `string` to it.
 * @param entry - absolute path of the package's main declaration file; files it refers to relatively are read as well
 */
export function readDeclarations(entry: string): Declarations {
  const index: Index = { types: new Map(), constants: new Map(), classes: new Map(), renamed: new Map() };
  const seen = new Set<string>();
  const pending = [entry];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of file.statements) {
      indexStatement(statement, index);
      const target = relativeTarget(statement, path);
      if (target !== undefined) pending.push(target);
    }
  }
  const local = new Map([...index.renamed].map(([from, to]) => [to, from]));
  const problems: Problem[] = [];
  return {
    problems,
    get(name) {
      const node = index.types.get(local.get(name) ?? name);
      return node && readDeclaration(name, node, index, scopeOf(node, name, index, problems));
    },
    getClass(name) {
      const node = index.classes.get(name);
      return node && { node, scope: scopeOf(node, name, index, problems) };
    },
  };
}

function indexStatement(statement: ts.Statement, index: Index): void {
  if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) {
    index.types.set(statement.name.text, statement);
  } else if (ts.isClassDeclaration(statement) && statement.name) {
    index.classes.set(statement.name.text, statement);
  } else if (ts.isVariableStatement(statement)) {
    for (const declaration of statement.declarationList.declarations) {
      if (ts.isIdentifier(declaration.name)) index.constants.set(declaration.name.text, declaration);
    }
  } else if (
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
  ) {
    for (const { name, propertyName } of statement.exportClause.elements) {
      if (propertyName) index.renamed.set(propertyName.text, name.text);
    }
  }
}

/** The declaration file that `export … from './x.js'` or `import … from './x.js'` refers to. */
function relativeTarget(statement: ts.Statement, from: string): string | undefined {
  if (!ts.isExportDeclaration(statement) && !ts.isImportDeclaration(statement)) return undefined;
  const specifier = statement.moduleSpecifier;
  if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return undefined;
  const base = join(dirname(from), specifier.text.replace(/\.([mc]?)js$/, ''));
  const candidates = ['.d.ts', '.d.mts', '.d.cts', '/index.d.ts', '/index.d.mts'].map((end) => base + end);
  return candidates.find((candidate) => existsSync(candidate));
}

function scopeOf(node: ts.Node, name: string, index: Index, problems: Problem[]): Scope {
  const file = node.getSourceFile();
  return {
    file,
    exportedName: (localName) => index.renamed.get(localName) ?? localName,
    unsupported(part) {
      const { line, character } = file.getLineAndCharacterOfPosition(part.getStart());
      problems.push({
        where: name,
        message: `the declaration has a part that cannot be documented: \`${part.getText().slice(0, 80)}\``,
        hint: `It stands in ${file.fileName}:${line + 1}:${character + 1}. Ask for it in an issue of starlight-evergreen.`,
      });
    },
  };
}

function readDeclaration(name: string, node: Aliased, index: Index, scope: Scope): Declaration {
  return { name, ...readProse(node), shape: readShape(node, index, scope) };
}

function readShape(node: Aliased, index: Index, scope: Scope): DeclaredShape {
  if (ts.isInterfaceDeclaration(node)) return readObject(node.members, scope);
  const enumeration = readEnumReference(node.type, index);
  if (enumeration) return enumeration;
  // An index signature alone is a record; beside properties it says that the object keeps more than those.
  if (ts.isTypeLiteralNode(node.type) && !isRecord(node.type)) return readObject(node.type.members, scope);
  const type = readTypeNode(node.type, scope);
  const variants = type.kind === 'union' ? type.variants : [type];
  return enumOf(variants) ?? { kind: 'union', variants };
}

/** `'small' | 'large'` has the values of an enum. */
function enumOf(variants: readonly TypeExpression[]): DeclaredShape | undefined {
  const values = variants.flatMap((variant): EnumValue[] =>
    variant.kind === 'literal' && typeof variant.value !== 'boolean' ? [{ value: variant.value }] : [],
  );
  return values.length > 1 && values.length === variants.length
    ? { kind: 'enum', values, open: false }
    : undefined;
}

function isRecord({ members }: ts.TypeLiteralNode): boolean {
  return members.length > 0 && members.every(ts.isIndexSignatureDeclaration);
}

function readObject(members: ts.NodeArray<ts.TypeElement>, scope: Scope): DeclaredShape {
  return { kind: 'object', fields: readMembers(members, scope), ...readAdditional(members, scope) };
}

/** A type that a generator declares as an enum of the constant `X`: `Wrapper<typeof X>`. Its members are the constant's properties. */
function readEnumReference(type: ts.TypeNode, index: Index): DeclaredShape | undefined {
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const open = isOpenWrapper(type.typeName.text);
  const [argument] = type.typeArguments ?? [];
  if (open === undefined || !argument || !ts.isTypeQueryNode(argument)) return undefined;
  const constant = index.constants.get(argument.exprName.getText());
  if (!constant?.type || !ts.isTypeLiteralNode(constant.type)) return undefined;
  const values = constant.type.members.flatMap((member): EnumValue[] => {
    if (!ts.isPropertySignature(member) || !member.type || !ts.isLiteralTypeNode(member.type)) return [];
    const { literal } = member.type;
    const { description } = readProse(member);
    const prose = description === undefined ? {} : { description };
    if (ts.isStringLiteral(literal)) return [{ key: member.name.getText(), value: literal.text, ...prose }];
    if (ts.isNumericLiteral(literal))
      return [{ key: member.name.getText(), value: Number(literal.text), ...prose }];
    return [];
  });
  return { kind: 'enum', values, open };
}
