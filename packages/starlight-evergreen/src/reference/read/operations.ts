import ts from 'typescript';
import type { Operation } from '../model.ts';
import type { DeclaredClass, Declarations } from './declarations.ts';
import { isRequestParameter } from './dialects/index.ts';
import { withoutUndefined } from './join-variants.ts';
import { readExampleTags, readProse } from './prose.ts';
import { readTypeNode, type Scope } from './type-node.ts';

/**
 * Reads the methods of an SDK's client class, and of the classes that its getters lead to.
 * @param client - name of the class, such as `Shop`
 * @returns operations named as they are called (`balances.create`), in the order they are declared
 */
export function readOperations(declarations: Declarations, client: string): Operation[] {
  return readClass(declarations, declarations.getClass(client), '', new Set());
}

function readClass(
  declarations: Declarations,
  found: DeclaredClass | undefined,
  prefix: string,
  path: ReadonlySet<ts.Node>,
): Operation[] {
  // A group that leads back to a class it came from would never end.
  if (!found || path.has(found.node)) return [];
  const inner = new Set(path).add(found.node);
  const className = found.node.name?.text ?? '';
  return found.node.members.flatMap((member): Operation[] => {
    if (!member.name || !ts.isIdentifier(member.name) || isHidden(member)) return [];
    const name = prefix + member.name.text;
    if (ts.isGetAccessorDeclaration(member) && member.type) {
      return readClass(declarations, declarations.classOf(member.type), `${name}.`, inner);
    }
    if (!ts.isMethodDeclaration(member)) return [];
    const declaredIn = `${found.scope.exportedName(className)}.${member.name.text}`;
    return readMethod(name, member, found.scope).map((operation) => ({ ...operation, declaredIn }));
  });
}

function isHidden(member: ts.ClassElement): boolean {
  return (
    (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0
  );
}

function readMethod(name: string, method: ts.MethodDeclaration, scope: Scope): Operation[] {
  const result = method.type;
  // Every call of an SDK is answered over the network; what returns no promise is not an operation.
  if (!result || !ts.isTypeReferenceNode(result) || result.typeName.getText() !== 'Promise') return [];
  const operation: Operation = { name };
  const { description } = readProse(method);
  if (description !== undefined) operation.description = description;
  const examples = readExampleTags(method);
  if (examples.length > 0) operation.examples = examples;
  const request = method.parameters.find(({ name: parameter }) => isRequestParameter(parameter.getText()));
  if (request?.type) operation.request = withoutUndefined(readTypeNode(request.type, scope));
  const [response] = result.typeArguments ?? [];
  if (response && response.kind !== ts.SyntaxKind.VoidKeyword)
    operation.response = withoutUndefined(readTypeNode(response, scope));
  return [operation];
}
