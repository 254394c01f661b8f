import type { Operation } from '../model.ts';
import { type FieldNode, fieldTree, type PartNode } from './field-tree.ts';
import type { FieldUse } from './field-uses.ts';
import type { PageContext } from './page-context.ts';

/** The fields on an operation's page. */
type Trees = Record<FieldUse['side'], PartNode[]>;

/** Of the operations of each release, made once. */
const known = new WeakMap<PageContext, Map<Operation, Trees>>();

/**
 * The address of a field on its operation's page. A page writes each shape once: a way that comes to it again leads to
 * where it is written. A way that the page does not have leads to the page.
 * @param use - its path is empty for what is passed or comes back itself
 */
export function fieldAddress(
  { operation, side, path }: Pick<FieldUse, 'operation' | 'side' | 'path'>,
  context: PageContext,
): string {
  const node = nodeAt(treesOf(operation, context)[side], path);
  const page = context.links.operation(operation.name);
  return node === undefined ? page : `${page}#${node.path}`;
}

function treesOf(operation: Operation, context: PageContext): Trees {
  const ofRelease = known.get(context) ?? new Map<Operation, Trees>();
  known.set(context, ofRelease);
  const { request, response } = operation;
  const trees = ofRelease.get(operation) ?? {
    request: request ? fieldTree(request, 'params', context) : [],
    response: response ? fieldTree(response, 'result', context) : [],
  };
  ofRelease.set(operation, trees);
  return trees;
}

function nodeAt(parts: readonly PartNode[], [name, ...rest]: readonly string[]): FieldNode | undefined {
  for (const part of parts) {
    if (part.kind === 'values') continue;
    const { fields } = part.kind === 'again' ? part.first : part;
    const node = fields.find(({ field }) => field.name === name);
    const found = node && rest.length > 0 ? nodeAt(node.parts, rest) : node;
    if (found) return found;
  }
  return undefined;
}
