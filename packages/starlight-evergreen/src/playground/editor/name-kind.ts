import { isInDeclaration, isPart, type SyntaxNode } from './tree-place.ts';

export type ReadText = (from: number, to: number) => string;

const primitives = new Set('any bigint boolean never number object string symbol unknown'.split(' '));

/** Names that highlighters know. */
const builtIn = new Set(['JSON', 'undefined']);

/** What a name is in its place; undefined for what is no name. */
export function nameKind(node: SyntaxNode, read: ReadText): string | undefined {
  switch (node.name) {
    case 'VariableName':
      return variableKind(node, read);
    case 'VariableDefinition':
      return definitionKind(node);
    case 'PropertyName':
    case 'PrivatePropertyName':
      return propertyKind(node);
    case 'PropertyDefinition':
    case 'PrivatePropertyDefinition':
      return keyKind(node);
    case 'TypeName':
      return primitives.has(read(node.from, node.to)) ? 'primitive' : 'type';
    case 'TypeDefinition':
      return 'variable';
    default:
      return undefined;
  }
}

function variableKind(node: SyntaxNode, read: ReadText): string {
  if (isPart(node, 'NewExpression')) return 'constructor';
  if (isPart(node, 'CallExpression', 'TaggedTemplateExpression') && node.prevSibling === null)
    return 'function';
  if (node.prevSibling?.name === 'instanceof') return 'type';
  return builtIn.has(read(node.from, node.to)) ? 'built-in' : 'variable';
}

function definitionKind(node: SyntaxNode): string {
  for (let { parent } = node; parent !== null; { parent } = parent) {
    switch (parent.name) {
      case 'ParamList':
        return 'parameter';
      case 'FunctionDeclaration':
        return 'function';
      case 'ClassDeclaration':
        return 'type';
      case 'ForOfSpec':
        return 'declared';
      case 'VariableDeclaration':
        return parent.firstChild?.name === 'let' ? 'variable' : 'declared';
      case 'ImportDeclaration':
      case 'CatchClause':
        return 'variable';
      default:
        if (/(?:Expression|Function)$/.test(parent.name)) return 'parameter';
    }
  }
  return 'variable';
}

function propertyKind(node: SyntaxNode): string {
  const { parent } = node;
  if (parent?.name === 'PatternProperty') return 'key';
  if (parent?.parent?.name === 'NewExpression') return 'constructor';
  if (parent?.parent?.name === 'CallExpression' && parent.prevSibling === null) return 'function';
  return parent?.parent?.name === 'MemberExpression' && parent.prevSibling === null ? 'receiver' : 'property';
}

function keyKind(node: SyntaxNode): string {
  const value = node.parent?.lastChild?.name ?? '';
  if (isPart(node, 'MethodDeclaration') || /^(?:Arrow|Function|Block)/.test(value)) return 'function';
  const isShorthand = node.nextSibling === null;
  return !isShorthand && isInDeclaration(node) ? 'declared-key' : 'key';
}
