import type * as TypeScript from 'typescript';
import type { Contexts } from './contexts.ts';
import { expectedTypes } from './expected-types.ts';
import type { Subject } from './mention.ts';
import { resolveAlias, type Vocabulary } from './vocabulary.ts';

type TS = typeof TypeScript;
type Value = TypeScript.StringLiteralLike | TypeScript.NumericLiteral;

/** What may stand at a place, as far as literals go. */
interface Choice {
  enums: { subject: Subject; values: ReadonlySet<string | number> }[];
  /** Something besides the enums takes this value. */
  isOpen: boolean;
}

/**
 * The enums that a literal is a value of. Where only enums are expected and none has it, it is missing in each of them.
 */
export function readEnumValue(
  ts: TS,
  checker: TypeScript.TypeChecker,
  { vocabulary, contexts }: { vocabulary: Vocabulary; contexts: Contexts },
  literal: Value,
): { subject: Subject; isMissing: boolean }[] {
  const value = ts.isNumericLiteral(literal) ? Number(literal.text) : literal.text;
  const choice: Choice = { enums: [], isOpen: false };
  const seen = new Set<TypeScript.Node>();
  for (const node of expectedTypes(ts, checker, contexts, literal)) visit(node);
  for (const type of contexts.of(literal)) {
    const plain = checker.getNonNullableType(type);
    for (const subject of vocabulary.ofAlias(plain)) add(subject, plain);
  }
  const member = JSON.stringify(value);
  const found = choice.enums.filter(({ values }) => values.has(value));
  if (found.length === 0 && choice.isOpen) return [];
  return (found.length > 0 ? found : choice.enums).map(({ subject }) => ({
    subject: { ...subject, member },
    isMissing: found.length === 0,
  }));

  function visit(node: TypeScript.Node): void {
    if (seen.has(node) || ts.isTypeLiteralNode(node) || ts.isFunctionTypeNode(node)) return;
    seen.add(node);
    if (node.kind === ts.SyntaxKind.StringKeyword || node.kind === ts.SyntaxKind.NumberKeyword)
      choice.isOpen = true;
    if (ts.isLiteralTypeNode(node)) {
      const { literal: part } = node;
      if (ts.isStringLiteral(part) || ts.isNumericLiteral(part)) choice.isOpen ||= part.text === literal.text;
      return;
    }
    if (ts.isTypeReferenceNode(node)) visitReference(node);
    ts.forEachChild(node, visit);
  }

  function visitReference({ typeName }: TypeScript.TypeReferenceNode): void {
    const symbol = checker.getSymbolAtLocation(typeName);
    if (symbol === undefined) return;
    const target = resolveAlias(ts, checker, symbol);
    const subjects = vocabulary.ofSymbol(target);
    if (subjects.length === 0 || (target.flags & ts.SymbolFlags.TypeAlias) === 0) return;
    const type = checker.getDeclaredTypeOfSymbol(target);
    if (subjects.map((subject) => add(subject, type)).some(Boolean)) return;
    for (const each of target.declarations ?? []) if (ts.isTypeAliasDeclaration(each)) visit(each.type);
  }

  function add(subject: Subject, type: TypeScript.Type): boolean {
    const parts = type.isUnion() ? type.types : [type];
    const values = parts.flatMap((part) =>
      part.isStringLiteral() || part.isNumberLiteral() ? part.value : [],
    );
    // What is neither a literal nor branded text, as of an open enum, makes it a union of other things.
    const isEnum = values.length > 0 && parts.every((part) => part.isLiteral() || part.isIntersection());
    if (isEnum && !choice.enums.some((each) => each.subject.name === subject.name)) {
      choice.enums.push({ subject, values: new Set(values) });
    }
    return isEnum;
  }
}
