import ts from 'typescript';
import type { Operation } from '../model.ts';
import type { Declarations } from './declarations.ts';
import { writtenRoute } from './dialects/index.ts';
import { readDelivered } from './delivery.ts';
import { readParameters } from './parameters.ts';
import { readExampleTags, readProse } from './prose.ts';
import type { Scope } from './type-scope.ts';

/**
 * Reads the calls of an SDK's client class, its own and those that it inherits, and of all that its properties lead to.
 * @param client - name of the class, such as `Shop`
 * @returns operations named as they are called (`balances.create`), in the order they are declared
 */
export function readOperations(declarations: Declarations, client: string): Operation[] {
  const found = declarations.getClass(client);
  const symbol = found?.node.name && found.scope.checker.getSymbolAtLocation(found.node.name);
  if (!found || !symbol) return [];
  return readGroup(found.scope.checker.getDeclaredTypeOfSymbol(symbol), '', [], found.scope);
}

/** A client leads to groups of calls, and those to others. What is deeper than that is no API. */
const deepest = 8;

function readGroup(type: ts.Type, prefix: string, path: readonly ts.Type[], scope: Scope): Operation[] {
  // A group that leads back to one it came from would never end.
  if (path.includes(type) || path.length === deepest) return [];
  const { checker } = scope;
  return checker.getPropertiesOfType(type).flatMap((property): Operation[] => {
    if (!isPublic(property, scope)) return [];
    const held = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    const name = prefix + property.name;
    const signatures = held.getCallSignatures();
    if (signatures.length > 0) return readCall(name, property, signatures, scope);
    return isGroup(held, scope) ? readGroup(held, `${name}.`, [...path, type], scope) : [];
  });
}

function isPublic(property: ts.Symbol, scope: Scope): boolean {
  if (/^[_#]/.test(property.name) || scope.isGlobal(property)) return false;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (property.declarations ?? []).every((node) => (ts.getCombinedModifierFlags(node) & hidden) === 0);
}

/** A class or an object with calls, and not data. */
function isGroup(type: ts.Type, scope: Scope): boolean {
  const { symbol } = type;
  if (!(type.flags & ts.TypeFlags.Object) || symbol === undefined || scope.isGlobal(symbol)) return false;
  const named = [symbol, type.aliasSymbol].filter((each) => each !== undefined);
  return named.every((each) => scope.modelOf(each) === undefined);
}

function readCall(
  name: string,
  property: ts.Symbol,
  signatures: readonly ts.Signature[],
  scope: Scope,
): Operation[] {
  // Of overloads the last is the most general one.
  const signature = signatures.at(-1);
  const delivered = signature && readDelivered(signature, scope);
  if (!signature || !delivered) return [];
  const nodes = signatures.flatMap((each) => each.getDeclaration() ?? []);
  const description = nodes.map((node) => readProse(node).description).find((text) => text !== undefined);
  const examples = [...new Set(nodes.flatMap((node) => readExampleTags(node)))];
  return [
    {
      name,
      ...(description !== undefined && { description }),
      ...(examples.length > 0 && { examples }),
      ...readParameters(signature, scope),
      ...delivered,
      ...routeOf(property, name),
      ...declaredIn(property, scope),
    },
  ];
}

/** A call that can be made tells better; the code knows of those that cannot. */
function routeOf(property: ts.Symbol, name: string): { method?: string; path?: string } {
  const file = property.valueDeclaration?.getSourceFile().fileName;
  return (file === undefined ? undefined : writtenRoute(file, name)) ?? {};
}

function declaredIn(property: ts.Symbol, scope: Scope): { declaredIn?: string } {
  const parent = property.valueDeclaration?.parent;
  if (!parent || !ts.isClassDeclaration(parent) || !parent.name) return {};
  return { declaredIn: `${scope.exportedName(parent.name.text)}.${property.name}` };
}
