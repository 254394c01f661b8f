import ts from 'typescript';
import type { Operation } from '../model.ts';
import { deliveryOf } from './dialects/index.ts';
import { readOuterType } from './outer-type.ts';
import { resolveAlias, type Scope } from './type-scope.ts';

type Delivered = Pick<Operation, 'response' | 'delivery'>;

/**
 * What a call answers with, and how. Every call of an SDK is answered over the network: what returns neither a promise nor
 * something to be awaited piece by piece is no operation, and undefined.
 */
export function readDelivered(signature: ts.Signature, scope: Scope): Delivered | undefined {
  const { checker } = scope;
  const returned = signature.getReturnType();
  const node = signature.getDeclaration()?.type;
  // Some promises can be awaited piece by piece as well: those of pages.
  const pieces = readPieces(node, returned, scope);
  if (pieces) return pieces;
  const awaited = checker.getAwaitedType(returned);
  if (awaited && awaited !== returned) {
    const written = node && promisedNode(node, scope);
    const isSame = written && checker.getTypeFromTypeNode(written) === awaited;
    return readResponse(isSame ? written : undefined, awaited, scope);
  }
  return undefined;
}

/** `T` of `Promise<T>`. */
function promisedNode(node: ts.TypeNode, scope: Scope): ts.TypeNode | undefined {
  if (!ts.isTypeReferenceNode(node) || node.typeArguments?.length !== 1) return undefined;
  const symbol = symbolOf(node, scope);
  return symbol && /^Promise(?:Like)?$/.test(symbol.name) ? node.typeArguments[0] : undefined;
}

function readResponse(node: ts.TypeNode | undefined, type: ts.Type, scope: Scope): Delivered {
  if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return {};
  return (
    (node && readWrapper(node, scope)) ??
    readPieces(node, type, scope) ?? { response: readOuterType(node, type, scope) }
  );
}

/** A wrapper that a generator puts around a page or an event: `PageIterator<Plans, …>`. */
function readWrapper(node: ts.TypeNode, scope: Scope): Delivered | undefined {
  if (!ts.isTypeReferenceNode(node)) return undefined;
  const symbol = symbolOf(node, scope);
  const [inner] = node.typeArguments ?? [];
  const delivery = symbol && deliveryOf(symbol.name);
  if (!inner || !delivery) return undefined;
  return { response: readOuterType(inner, scope.checker.getTypeFromTypeNode(inner), scope), delivery };
}

/** Anything else that comes piece by piece, and has no name among the models. */
function readPieces(node: ts.TypeNode | undefined, type: ts.Type, scope: Scope): Delivered | undefined {
  const pieces = piecesOf(type, scope);
  if (!pieces) return undefined;
  const isPaged =
    !scope.isGlobal(type.symbol) && pageMarks.some((name) => type.getProperty(name) !== undefined);
  const [inner] = (node && ts.isTypeReferenceNode(node) && node.typeArguments) || [];
  const isSame = inner && scope.checker.getTypeFromTypeNode(inner) === pieces;
  return {
    response: readOuterType(isSame ? inner : undefined, pieces, scope),
    delivery: isPaged ? 'pages' : 'stream',
  };
}

/** What the pages of clients have that ask for the next one. */
const pageMarks = ['hasNextPage', 'getNextPage', 'nextPage', 'next'];

/** What `for await` gives of a type. A stream of bytes is a value to most readers, and stays as it is. */
function piecesOf(type: ts.Type, scope: Scope): ts.Type | undefined {
  const { checker } = scope;
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined;
  const named = [type.aliasSymbol, type.symbol].filter((each) => each !== undefined);
  if (named.some((each) => scope.modelOf(each) !== undefined)) return undefined;
  const property = checker
    .getPropertiesOfType(type)
    .find(({ escapedName }) => String(escapedName).startsWith('__@asyncIterator'));
  const iterator = property && checker.getTypeOfSymbol(property).getCallSignatures()[0]?.getReturnType();
  const [piece] = iterator ? argumentsOf(iterator, checker) : [];
  return piece && piece.symbol?.name.startsWith('Uint8Array') ? undefined : piece;
}

function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  return isReference(type) ? checker.getTypeArguments(type) : [];
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type;
}

function symbolOf(node: ts.TypeReferenceNode, { checker }: Scope): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node.typeName);
  return symbol && resolveAlias(symbol, checker);
}
