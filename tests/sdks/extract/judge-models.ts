import ts from 'typescript';
import type { ModelJson, ReleaseJson } from '../reference-json.ts';
import { exportsOf, openFile, type OpenedFile, resolved } from './open-package.ts';
import { type JudgedModel, judgedSource } from './judged-source.ts';
import { isNullable, isOpen, isSameType } from './same-type.ts';

/** How much of a reference is what the type checker says. */
export interface Judgement {
  /** Fields of objects; an enum or a union counts as one. */
  facts: number;
  right: number;
  models: number;
  /** `Model.field: what is wrong`. */
  wrong: string[];
}

/**
 * Holds every field of a reference against the package's declarations: its name, whether it is optional, whether it is
 * nullable, and that its type is not lost. Fields and models that the reference lacks are wrong as well.
 */
export function judgeModels(project: string, release: ReleaseJson): Judgement {
  const { text, specifiers, models } = judgedSource(release);
  const opened = openFile(project, text);
  const aliases = aliasesOf(opened.file);
  const judgement: Judgement = { facts: 0, right: 0, models: models.length, wrong: [] };
  const tell = (where: string, fault: string | undefined): void => {
    judgement.facts += 1;
    if (fault === undefined) judgement.right += 1;
    else judgement.wrong.push(`${where}: ${fault}`);
  };
  const declaredTypes = new Set<ts.Type>();
  for (const judged of models) {
    const declared = typeOf(opened, aliases, judged.declared);
    declaredTypes.add(declared);
    judgeModel(judged, declared, { opened, aliases, tell });
  }
  const known = new Set(models.flatMap(({ name, model }) => [model.exported ?? name]));
  for (const { name, type } of specifiers.flatMap((each) => typesWithSchema(opened, each))) {
    if (declaredTypes.has(type) || known.has(name)) continue;
    for (const field of opened.checker.getPropertiesOfType(type))
      tell(`${name}.${field.name}`, 'the model is missing');
  }
  return judgement;
}

interface Judging {
  opened: OpenedFile;
  aliases: ReadonlyMap<string, ts.TypeAliasDeclaration>;
  tell(where: string, fault: string | undefined): void;
}

function judgeModel({ name, model, read }: JudgedModel, declared: ts.Type, judging: Judging): void {
  const { opened, aliases, tell } = judging;
  const { checker } = opened;
  const faultOf = (alias: string | undefined, type: ts.Type): string | undefined => {
    const node = aliases.get(alias ?? '')?.type;
    if (!node) return 'its type is not written';
    if (isForeign(checker, node)) return undefined;
    return isSameType(checker, checker.getTypeFromTypeNode(node), type)
      ? undefined
      : `is ${short(checker.typeToString(type))}, and not ${short(node.getText())}`;
  };
  if (isOpen(declared)) return tell(name, 'is not exported, or takes any value');
  if (model.kind === 'enum') return tell(name, enumFault(model, declared));
  if (model.kind === 'union') return tell(name, faultOf(read[0], declared));
  const properties = new Map(
    checker
      .getPropertiesOfType(declared)
      .filter(isNamed)
      .map((each) => [each.name, each]),
  );
  for (const [at, field] of model.fields.entries()) {
    const where = `${name}.${field.name}`;
    const property = properties.get(field.name);
    properties.delete(field.name);
    if (!property) {
      tell(where, 'is not declared');
      continue;
    }
    const type = checker.getTypeOfSymbol(property);
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const nullable = isNullable(type);
    if (field.optional !== optional) tell(where, optional ? 'is optional' : 'is required');
    else if (field.nullable !== nullable && !isOnlyNull(type) && !isOpen(type))
      tell(where, nullable ? 'is nullable' : 'is never null');
    else tell(where, faultOf(read[at], type));
  }
  for (const missing of properties.keys()) tell(`${name}.${missing}`, 'is missing');
}

/** Generators write what is beyond an open enum's members in ways of their own. */
function enumFault(
  { values, open }: Extract<ModelJson, { kind: 'enum' }>,
  declared: ts.Type,
): string | undefined {
  const variants = declared.isUnion() ? declared.types : [declared];
  const members = new Set(
    variants.flatMap((each) => (each.isStringLiteral() || each.isNumberLiteral() ? [each.value] : [])),
  );
  if (members.size !== values.length || values.some((value) => !members.has(value)))
    return `has the members ${short([...members].join(', '))}`;
  const isOpenEnum = variants.some((each) => !each.isStringLiteral() && !each.isNumberLiteral());
  return isOpenEnum === open ? undefined : isOpenEnum ? 'takes other values too' : 'takes no other values';
}

/** A property that code can name by a word: symbols are marks of the compiler. */
function isNamed({ name }: ts.Symbol): boolean {
  return !name.startsWith('__@');
}

function isOnlyNull({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Null) !== 0;
}

/** A type that the reference only writes down, of another package or a class: its text means nothing here. */
function isForeign(checker: ts.TypeChecker, node: ts.Node): boolean {
  // A name that leads nowhere is any value to the checker.
  const isNamed = ts.isTypeReferenceNode(node);
  if (isNamed && isOpen(checker.getTypeFromTypeNode(node))) return true;
  if (isNamed && node.typeName.getText() === 'JSON') return true;
  return ts.forEachChild(node, (child) => isForeign(checker, child)) ?? false;
}

/** The types that stand beside an exported schema, under its name without an ending. */
function typesWithSchema(opened: OpenedFile, specifier: string): { name: string; type: ts.Type }[] {
  const { checker } = opened;
  const symbols = new Map(
    exportsOf(opened, specifier).map((symbol) => [symbol.name, resolved(checker, symbol)]),
  );
  return [...symbols].flatMap(([schemaName, schema]) => {
    const name = schemaName.replace(/(?:\$(?:in|out)boundSchema|Schema)$/, '');
    const symbol = symbols.get(name);
    if (!symbol || (schema.flags & ts.SymbolFlags.Variable) === 0 || (symbol.flags & declaresType) === 0)
      return [];
    if (!checker.getPropertyOfType(checker.getTypeOfSymbol(schema), '_zod')) return [];
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    return (type.flags & ts.TypeFlags.Object) === 0 || type.isClass() ? [] : [{ name, type }];
  });
}

const declaresType = ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface;

function aliasesOf(file: ts.SourceFile): Map<string, ts.TypeAliasDeclaration> {
  return new Map(
    file.statements.filter((each) => ts.isTypeAliasDeclaration(each)).map((each) => [each.name.text, each]),
  );
}

function typeOf(
  { checker }: OpenedFile,
  aliases: ReadonlyMap<string, ts.TypeAliasDeclaration>,
  name: string,
): ts.Type {
  const alias = aliases.get(name);
  if (!alias) throw new Error(`There is no alias ${name}.`);
  return checker.getTypeFromTypeNode(alias.type);
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
