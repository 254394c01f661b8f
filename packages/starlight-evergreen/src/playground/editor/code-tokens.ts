import { nameKind, type ReadText } from './name-kind.ts';
import { isInDeclaration, isPart, type SyntaxNode, type Tree } from './tree-place.ts';

/** What a part of code is; the class that colours it is made of it. Kinds that themes colour alike have one name. */
export interface CodeToken {
  from: number;
  to: number;
  kind: string;
}

/**
 * Cuts code into parts to colour, as fine as the highlighter of static blocks does. What is nested comes after what is
 * around it.
 *
 * @param read gives the text between two positions
 */
export function codeTokens(tree: Tree, read: ReadText, from = 0, to = tree.length): CodeToken[] {
  const tokens: CodeToken[] = [];
  tree.iterate({
    from,
    to,
    enter: ({ node }) => {
      if (node.name === 'String') tokens.push(...quoted(node, 'string'));
      else if (node.name === 'TemplateString') tokens.push(...quoted(node, 'template'));
      else {
        const kind = kindOf(node, read);
        if (kind !== undefined && node.to > node.from) tokens.push({ from: node.from, to: node.to, kind });
      }
    },
  });
  return tokens;
}

function quoted({ from, to }: SyntaxNode, kind: string): CodeToken[] {
  const quote = kind === 'string' ? 'quote' : 'sign';
  return [
    { from, to: from + 1, kind: quote },
    { from: from + 1, to: to - 1, kind },
    { from: to - 1, to, kind: quote },
  ].filter((token) => token.to > token.from);
}

const fixed: Readonly<Record<string, string>> = {
  LineComment: 'comment',
  BlockComment: 'comment',
  Number: 'number',
  BooleanLiteral: 'constant',
  this: 'self',
  RegExp: 'regexp',
  Escape: 'escape',
  // What stands in it begins anew.
  Interpolation: 'sign',
  InterpolationStart: 'interpolation',
  InterpolationEnd: 'interpolation',
  Optional: 'type-operator',
  Spread: 'type-operator',
  VoidType: 'primitive',
  NullType: 'primitive',
  '?.': 'operator',
  questionDot: 'operator',
  '.': 'operator',
};

const operators = /^(?:Arith|Compare|Logic|Bit|Update|Definite)?Op$|^(?:Equals|Arrow|Star)$/;
const signs = /^[{}[\]:,;()]$/;
const wordOperators = new Set(['new', 'of', 'typeof', 'keyof', 'in', 'delete', 'void']);

function kindOf(node: SyntaxNode, read: ReadText): string | undefined {
  const { name, parent } = node;
  if (name === 'void' && parent?.name === 'VoidType') return undefined;
  if (name === 'null') return parent?.name === 'NullType' ? undefined : 'constant';
  const known = fixed[name];
  if (known !== undefined) return known;
  if (wordOperators.has(name)) return 'word-operator';
  if (/^[a-z]+$/.test(name)) return 'keyword';
  if (operators.test(name))
    return isPart(node, 'UnionType', 'IntersectionType') ? 'type-operator' : 'operator';
  if (signs.test(name)) return signKind(node);
  return nameKind(node, read);
}

function signKind(node: SyntaxNode): string {
  const { name } = node;
  if (name === ':' && !isPart(node, 'Property', 'PatternProperty', 'ConditionalExpression'))
    return 'type-operator';
  if (isPart(node, 'ParamList') && name !== ';') return name === ',' ? 'parameter-comma' : 'parameter-paren';
  return name !== '(' && name !== ')' && name !== ';' && isInDeclaration(node) ? 'declared-sign' : 'sign';
}
