import ts from 'typescript';
import type { EnumSource, FieldSource, Source, UnionSource } from './source.ts';

/** What the declarations of an SDK say, statement by statement, as text. */
export interface DeclarationTexts {
  /** By exported name. */
  aliases: ReadonlyMap<string, ts.TypeAliasDeclaration>;
  /** The constants that enums are made of, by name. */
  constants: ReadonlyMap<string, ts.VariableStatement>;
  /** By local name. */
  classes: ReadonlyMap<string, ts.ClassDeclaration>;
  /** `export { Local as Exported }` for the names that differ: each small file needs it. */
  renames: string;
}

/** @param text - the text of a declaration file */
export function splitDeclarations(text: string): DeclarationTexts {
  const file = ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.Latest, true);
  const aliases = new Map<string, ts.TypeAliasDeclaration>();
  const constants = new Map<string, ts.VariableStatement>();
  const classes = new Map<string, ts.ClassDeclaration>();
  const renamed = new Map<string, string>();
  for (const statement of file.statements) {
    if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement);
    else if (ts.isClassDeclaration(statement) && statement.name) classes.set(statement.name.text, statement);
    else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) constants.set(name.getText(), statement);
    } else if (ts.isExportDeclaration(statement) && statement.exportClause) {
      if (!ts.isNamedExports(statement.exportClause)) continue;
      for (const { name, propertyName } of statement.exportClause.elements) {
        if (propertyName) renamed.set(propertyName.text, name.text);
      }
    }
  }
  for (const [local, exported] of renamed) {
    const alias = aliases.get(local);
    if (alias) aliases.set(exported, alias);
  }
  const list = [...renamed].map(([local, exported]) => `${local} as ${exported}`).join(', ');
  return { aliases, constants, classes, renames: `export { ${list} };` };
}

/** A model's statements as they stand: its alias, and the constant of an enum. */
export function statementsOf(model: string, { aliases, constants }: DeclarationTexts): string {
  const alias = aliases.get(model);
  if (!alias) throw new Error(`${model} is not declared`);
  const constant = enumReference(alias.type);
  return `${(constant && constants.get(constant.name)?.getFullText()) ?? ''}\n${alias.getFullText()}`;
}

/** What a model's declaration says in a {@link Source}'s words; schemas come apart. */
export function readDeclared(
  model: string,
  { aliases, constants }: DeclarationTexts,
): { kind: 'object'; fields: Omit<FieldSource, 'wireName' | 'schema'>[] } | EnumSource | UnionSource {
  const alias = aliases.get(model);
  if (!alias) throw new Error(`${model} is not declared`);
  const { type } = alias;
  const reference = enumReference(type);
  const constant = reference && constants.get(reference.name);
  if (reference && constant) return { kind: 'enum', open: reference.open, members: enumMembers(constant) };
  if (ts.isUnionTypeNode(type)) return { kind: 'union', variants: type.types.map((each) => each.getText()) };
  if (!ts.isTypeLiteralNode(type)) return { kind: 'union', variants: [type.getText()] };
  return { kind: 'object', fields: type.members.flatMap(readMember) };
}

function readMember(member: ts.TypeElement) {
  if (!ts.isPropertySignature(member) || !member.type) return [];
  const nodes = ts.isUnionTypeNode(member.type) ? [...member.type.types] : [member.type];
  const texts = nodes.map((node) => node.getText());
  return [
    {
      name: ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : '',
      doc: member.getFullText().slice(0, member.getStart() - member.pos),
      type: texts.filter((text) => text !== 'null' && text !== 'undefined').join(' | '),
      optional: member.questionToken !== undefined,
      nullable: texts.includes('null'),
    },
  ];
}

function enumReference(type: ts.TypeNode): { name: string; open: boolean } | undefined {
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const [argument] = type.typeArguments ?? [];
  const wrapper = type.typeName.getText();
  if (!argument || !ts.isTypeQueryNode(argument)) return undefined;
  return { name: argument.exprName.getText(), open: wrapper === 'OpenEnum' };
}

function enumMembers(statement: ts.VariableStatement): EnumSource['members'] {
  const [declaration] = statement.declarationList.declarations;
  if (!declaration?.type || !ts.isTypeLiteralNode(declaration.type)) return [];
  return declaration.type.members.flatMap((member): EnumSource['members'] => {
    if (!ts.isPropertySignature(member) || !member.type || !ts.isLiteralTypeNode(member.type)) return [];
    const { literal } = member.type;
    if (ts.isStringLiteral(literal)) return [{ key: member.name.getText(), value: literal.text }];
    return ts.isNumericLiteral(literal) ? [{ key: member.name.getText(), value: Number(literal.text) }] : [];
  });
}

/** A model's statements, written anew. */
export function writeDeclared(name: string, doc: string, source: Source): string {
  switch (source.kind) {
    case 'object':
      return `${doc}type ${name} = {${source.fields.map(memberText).join('')}\n};\n`;
    case 'enum': {
      const members = source.members.map(
        ({ key, value }) => `  readonly ${key}: ${JSON.stringify(value)};\n`,
      );
      const wrapper = source.open ? 'OpenEnum' : 'ClosedEnum';
      return `declare const ${name}: {\n${members.join('')}};\n${doc}type ${name} = ${wrapper}<typeof ${name}>;\n`;
    }
    case 'union':
      return `${doc}type ${name} = ${source.variants.join(' | ')};\n`;
  }
}

function memberText({ name, doc, type, optional, nullable }: FieldSource) {
  const key = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
  const variants = [type, ...(nullable ? ['null'] : []), ...(optional ? ['undefined'] : [])];
  return `${doc === '' ? '\n' : doc}${key}${optional ? '?' : ''}: ${variants.join(' | ')};`;
}

/** The TSDoc before a model's alias. */
export function docOf(model: string, { aliases }: DeclarationTexts): string {
  const alias = aliases.get(model);
  return alias ? alias.getFullText().slice(0, alias.getStart() - alias.pos) : '';
}
