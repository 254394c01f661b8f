import type * as TypeScript from 'typescript';
import { nameText, readContexts, variantsOf } from './contexts.ts';
import { readEnumValue } from './enums.ts';
import type { Subject } from './mention.ts';
import { resolveAlias, type Vocabulary } from './vocabulary.ts';

type TS = typeof TypeScript;

/** A mention before it is placed in its file: positions are those of the program's source text. */
export interface Finding {
  subject: Subject;
  how: 'name' | 'value';
  isMissing: boolean;
  isShorthand: boolean;
  omits?: readonly string[];
  followedBy?: readonly string[];
  start: number;
  end: number;
  /** Where the compiler reports that the value does not fit, besides its start. */
  anchors: readonly number[];
}

/** Everything in a file that depends on what the vocabulary's packages declare, in order of place. */
export function readFile(
  ts: TS,
  checker: TypeScript.TypeChecker,
  vocabulary: Vocabulary,
  file: TypeScript.SourceFile,
): Finding[] {
  const contexts = readContexts(ts, checker, file);
  const findings = new Map<string, Finding>();
  visit(file);
  return [...findings.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);

  function visit(node: TypeScript.Node): void {
    if (ts.isImportSpecifier(node)) readImport(node);
    else if (ts.isPropertyAccessExpression(node)) readMember(node.expression, node.name, node.name.text);
    else if (ts.isElementAccessExpression(node)) readElement(node);
    else if (ts.isQualifiedName(node)) readQualified(node);
    else if (ts.isIndexedAccessTypeNode(node)) readIndexedType(node);
    else if (ts.isObjectBindingPattern(node)) readPattern(node);
    else if (ts.isObjectLiteralExpression(node)) readLiteral(node);
    else if (ts.isJsxAttributes(node)) readAttributes(node);
    else if (ts.isIdentifier(node)) readIdentifier(node);
    else if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) readValue(node);
    ts.forEachChild(node, visit);
  }

  function record(subject: Subject, node: TypeScript.Node, more: Partial<Finding> = {}): void {
    const start = node.getStart(file);
    const finding: Finding = {
      subject,
      how: 'name',
      isMissing: false,
      isShorthand: false,
      start,
      end: node.end,
      anchors: [],
      ...more,
    };
    const { package: from, name, member } = subject;
    const key = JSON.stringify([from, name, member, finding.how, finding.isMissing, start]);
    if (!findings.has(key)) findings.set(key, finding);
  }

  function readImport(specifier: TypeScript.ImportSpecifier): void {
    const written = specifier.propertyName ?? specifier.name;
    readImported(specifier, written);
  }

  /** A name that an import brought in: `node` is where it stands. */
  function readImported(specifier: TypeScript.ImportSpecifier, node: TypeScript.Node): void {
    const from = specifier.parent.parent.parent.moduleSpecifier;
    const owner = ts.isStringLiteral(from) ? vocabulary.packageOf(from.text) : undefined;
    const symbol = checker.getSymbolAtLocation(specifier.name);
    if (owner === undefined || symbol === undefined) return;
    const subjects = vocabulary.ofSymbol(symbol);
    for (const subject of subjects) record(subject, node);
    const isKnown = (resolveAlias(ts, checker, symbol).declarations ?? []).length > 0;
    if (isKnown) return;
    const { text } = specifier.propertyName ?? specifier.name;
    record({ package: owner, name: text }, node, { isMissing: true });
  }

  function readIdentifier(node: TypeScript.Identifier): void {
    const { parent } = node;
    const isMember =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ts.isQualifiedName(parent) ||
      ts.isImportSpecifier(parent) ||
      (ts.isBindingElement(parent) && parent.propertyName === node) ||
      ((ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent)) && parent.name === node);
    if (!isMember) readName(node);
    else if (ts.isQualifiedName(parent) && parent.left === node) readName(node);
  }

  function readName(node: TypeScript.Identifier): void {
    const { parent } = node;
    const symbol = ts.isShorthandPropertyAssignment(parent)
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(node);
    if (symbol === undefined) return;
    const specifier = symbol.declarations?.find((each) => ts.isImportSpecifier(each));
    if (specifier !== undefined) {
      // Behind `import { Name as Other }` it is the import that names the package's thing.
      if (specifier.propertyName === undefined) readImported(specifier, node);
      else for (const subject of vocabulary.ofSymbol(symbol)) record(subject, node);
      return;
    }
    for (const subject of vocabulary.ofSymbol(symbol)) record(subject, node);
  }

  function readMember(owner: TypeScript.Expression, node: TypeScript.Node, name: string): void {
    const namespace = namespaceOf(owner);
    if (namespace !== undefined) return readExport(namespace, node, name);
    readProperty([checker.getTypeAtLocation(owner)], node, name);
  }

  function readQualified({ left, right }: TypeScript.QualifiedName): void {
    const namespace = namespaceOf(left);
    if (namespace === undefined) readName(right);
    else readExport(namespace, right, right.text);
  }

  /** The package behind `import * as all`. */
  function namespaceOf(owner: TypeScript.Node): { package: string; symbol: TypeScript.Symbol } | undefined {
    if (!ts.isIdentifier(owner)) return undefined;
    const symbol = checker.getSymbolAtLocation(owner);
    const declaration = symbol?.declarations?.find((each) => ts.isNamespaceImport(each));
    const from = declaration?.parent.parent.moduleSpecifier;
    const found =
      from !== undefined && ts.isStringLiteral(from) ? vocabulary.packageOf(from.text) : undefined;
    return symbol === undefined || found === undefined
      ? undefined
      : { package: found, symbol: resolveAlias(ts, checker, symbol) };
  }

  function readExport(
    { package: from, symbol }: { package: string; symbol: TypeScript.Symbol },
    node: TypeScript.Node,
    name: string,
  ): void {
    const found = checker.getExportsOfModule(symbol).find((each) => each.name === name);
    if (found === undefined) record({ package: from, name }, node, { isMissing: true });
    else for (const subject of vocabulary.ofSymbol(found)) record(subject, node);
  }

  function readElement({ expression, argumentExpression: key }: TypeScript.ElementAccessExpression): void {
    if (ts.isStringLiteralLike(key)) readMember(expression, key, key.text);
  }

  function readIndexedType({ objectType, indexType }: TypeScript.IndexedAccessTypeNode): void {
    if (!ts.isLiteralTypeNode(indexType) || !ts.isStringLiteral(indexType.literal)) return;
    readProperty([checker.getTypeFromTypeNode(objectType)], indexType.literal, indexType.literal.text);
  }

  function readPattern(pattern: TypeScript.ObjectBindingPattern): void {
    const type = checker.getTypeAtLocation(pattern);
    for (const element of pattern.elements) {
      if (element.dotDotDotToken !== undefined) continue;
      const node = element.propertyName ?? element.name;
      const name = nameText(ts, node);
      if (name !== undefined) readProperty([type], node, name, element.propertyName === undefined);
    }
  }

  function readAttributes(attributes: TypeScript.JsxAttributes): void {
    const context = contexts.of(attributes);
    for (const attribute of attributes.properties) {
      if (ts.isJsxAttribute(attribute) && ts.isIdentifier(attribute.name)) {
        readProperty(context, attribute.name, attribute.name.text);
      }
    }
  }

  function readLiteral(literal: TypeScript.ObjectLiteralExpression): void {
    const context = contexts.of(literal);
    for (const property of literal.properties) {
      if (property.name === undefined) continue;
      const name = nameText(ts, property.name);
      if (name === undefined) continue;
      readProperty(context, property.name, name, ts.isShorthandPropertyAssignment(property));
    }
    if (!contexts.isPartial(literal)) for (const type of context) recordValue(literal, type);
  }

  /** The object as a whole is written for the variants it fits; for all of them when it fits none. */
  function recordValue(literal: TypeScript.ObjectLiteralExpression, type: TypeScript.Type): void {
    const own = checker.getTypeAtLocation(literal);
    const variants = variantsOf(ts, checker, type);
    const fitting = variants.filter((variant) => checker.isTypeAssignableTo(own, variant));
    const anchors = anchorsOf(literal);
    for (const variant of fitting.length > 0 ? fitting : variants) {
      const omits = variant
        .getProperties()
        .map(({ name }) => name)
        .filter((name) => own.getProperty(name) === undefined);
      for (const subject of vocabulary.ofType(variant))
        record(subject, literal, { how: 'value', omits, anchors });
    }
  }

  /** The compiler reports an error of a value at the name it is given to, or at the constant that it is kept in. */
  function anchorsOf(literal: TypeScript.Expression): number[] {
    const anchors = contexts.uses(literal).map((use) => use.getStart(file));
    let node: TypeScript.Node = literal;
    while (isWrapper(node.parent)) node = node.parent;
    const { parent } = node;
    if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) {
      anchors.push(parent.name.getStart(file));
    }
    if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) anchors.push(parent.getStart(file));
    return anchors;
  }

  function isWrapper(node: TypeScript.Node): boolean {
    return (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isAwaitExpression(node)
    );
  }

  function readProperty(
    containers: readonly TypeScript.Type[],
    node: TypeScript.Node,
    name: string,
    isShorthand = false,
  ): void {
    const variants = containers.flatMap((container) => variantsOf(ts, checker, container));
    const found = variants.flatMap((variant) => {
      const property = checker.getPropertyOfType(variant, name);
      return property === undefined ? [] : [{ property, variant }];
    });
    for (const { property, variant } of found) {
      for (const subject of vocabulary.ofProperty(property, variant)) {
        record(subject, node, { isShorthand });
        readConstant(subject, property, node);
      }
    }
    const isTaken = variants.some((variant) => checker.getIndexInfosOfType(variant).length > 0);
    if (found.length > 0 || isTaken) return;
    for (const variant of variants) {
      for (const { member, ...owner } of vocabulary.ofType(variant)) {
        const missing = { ...owner, member: member === undefined ? name : `${member}.${name}` };
        record(missing, node, { isMissing: true, isShorthand, followedBy: membersAfter(node) });
      }
    }
  }

  /** The names that follow in `client.gone.create`: what they lead to is not known to the compiler either. */
  function membersAfter(node: TypeScript.Node): string[] {
    const names: string[] = [];
    let access = node.parent;
    for (let outer = access.parent; ts.isPropertyAccessExpression(outer); outer = outer.parent) {
      if (outer.expression !== access) break;
      names.push(outer.name.text);
      access = outer;
    }
    return names;
  }

  /** `Interval.Month` is the key and its value. */
  function readConstant(
    { member: _key, ...owner }: Subject,
    property: TypeScript.Symbol,
    node: TypeScript.Node,
  ): void {
    const declaration = property.declarations?.[0];
    if (declaration === undefined || !ts.isVariableDeclaration(declaration.parent.parent)) return;
    const type = checker.getTypeOfSymbol(property);
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      record({ ...owner, member: JSON.stringify(type.value) }, node);
    }
  }

  function readValue(literal: TypeScript.StringLiteralLike | TypeScript.NumericLiteral): void {
    const { parent } = literal;
    const isName =
      (ts.isPropertyAssignment(parent) && parent.name === literal) ||
      ts.isElementAccessExpression(parent) ||
      ts.isImportDeclaration(parent) ||
      ts.isLiteralTypeNode(parent);
    if (isName) return;
    for (const { subject, isMissing } of readEnumValue(ts, checker, { vocabulary, contexts }, literal)) {
      record(subject, literal, { isMissing, anchors: anchorsOf(literal) });
    }
  }
}
