import ts from 'typescript';
import type { Operation, Parameter, TypeExpression } from '../model.ts';
import { isOptionsType } from './dialects/index.ts';
import { withoutUndefined } from './join-variants.ts';
import { readOuterType } from './outer-type.ts';
import type { Scope } from './type-scope.ts';

/** What a call takes, without the options that end it: one request, or several parameters. */
export function readParameters(
  signature: ts.Signature,
  scope: Scope,
): Pick<Operation, 'parameters' | 'request'> {
  const all = signature.parameters.flatMap((symbol) => {
    const node = symbol.valueDeclaration;
    return node && ts.isParameter(node) ? [{ symbol, node }] : [];
  });
  const last = all.at(-1);
  const isEnded = last !== undefined && isOptions(last.node, all.length > 1);
  const own = isEnded ? all.slice(0, -1) : all;
  const parameters = own.map(({ symbol, node }) => readParameter(symbol, node, scope));
  const [only] = parameters;
  if (!only) return {};
  return parameters.length === 1 && isRequest(only.type) ? { request: only.type } : { parameters };
}

/** Options of a request say how it is sent, and are alike for all calls of a client. */
function isOptions(
  { type, name, questionToken, initializer }: ts.ParameterDeclaration,
  isLast: boolean,
): boolean {
  const typeNames = type === undefined ? [] : (ts.isUnionTypeNode(type) ? type.types : [type]).map(nameOf);
  if (typeNames.some((each) => each !== undefined && isOptionsType(each))) return true;
  const mayBeLeftOut = questionToken !== undefined || initializer !== undefined;
  return isLast && mayBeLeftOut && /^(?:_?options|opts|requestOptions|init|config)$/.test(name.getText());
}

function nameOf(node: ts.TypeNode): string | undefined {
  if (!ts.isTypeReferenceNode(node)) return undefined;
  const { typeName } = node;
  return ts.isIdentifier(typeName) ? typeName.text : typeName.right.text;
}

function readParameter(symbol: ts.Symbol, node: ts.ParameterDeclaration, scope: Scope): Parameter {
  const { checker } = scope;
  const type = checker.getTypeOfSymbolAtLocation(symbol, node);
  const description = textOf(ts.getJSDocParameterTags(node)[0]?.comment);
  return {
    // What is taken apart at once has no name.
    name: ts.isIdentifier(node.name) ? node.name.text : 'request',
    type: withoutUndefined(readOuterType(node.type, type, scope)),
    optional: checker.isOptionalParameter(node),
    ...(description !== undefined && { description }),
  };
}

function textOf(comment: ts.JSDocTag['comment']): string | undefined {
  const text = ts
    .getTextOfJSDocComment(comment)
    ?.replace(/^\s*-\s*/, '')
    .trim();
  return text === '' ? undefined : text;
}

/** A value with fields, or several of them: one that has none is a parameter, known by its name. */
function isRequest(type: TypeExpression): boolean {
  switch (type.kind) {
    case 'model':
    case 'object':
    case 'intersection':
    case 'record':
      return true;
    case 'array':
      return isRequest(type.items);
    case 'union':
      return type.variants.some((variant) => isRequest(variant));
    default:
      return false;
  }
}
