import type { Field, TypeExpression } from '../model.ts';
import type { PageContext } from './page-context.ts';
import { FieldPaths, type FieldRoot } from './field-path.ts';
import { type FieldsPart, typeParts, type ValuesPart } from './type-parts.ts';

/** A field with its address, and what its type has inside. */
export interface FieldNode {
  field: Field;
  path: string;
  parts: readonly PartNode[];
}

/** Fields that are written here, the fields of an object that is written elsewhere, or the values of an enum. */
export type PartNode =
  | {
      kind: 'fields';
      part: FieldsPart;
      fields: FieldNode[];
      /** Which of the page's shapes it is. */
      shape: string;
      /** Whether other places refer to it. */
      isShared: boolean;
      /** Address of the field that has it. */
      path: string;
    }
  | { kind: 'again'; part: FieldsPart; first: Extract<PartNode, { kind: 'fields' }>; isCycle: boolean }
  | ValuesPart;

type FieldsNode = Extract<PartNode, { kind: 'fields' }>;

interface Waiting {
  part: FieldsPart;
  node: FieldsNode;
  /** The shapes that it stands in, itself included. */
  inside: ReadonlySet<string>;
}

/**
 * The fields of a type and of all models in it, each distinct shape once: where it occurs first, counted from the top
 * level down. Other places refer to that one. Fully unfolded, some types would have thousands of fields.
 */
export function fieldTree(type: TypeExpression, root: FieldRoot, context: PageContext): PartNode[] {
  const paths = new FieldPaths();
  const first = new Map<string, FieldsNode>();
  const waiting: Waiting[] = [];
  const nodesOf = (inner: TypeExpression, path: string, inside: ReadonlySet<string>): PartNode[] => {
    const seen = new Set<string>();
    return typeParts(inner, context.reference).flatMap((part): PartNode[] => {
      const key = part.kind === 'values' ? `values ${part.model.name}` : context.shapeOf(part.type);
      // Two variants that read alike are shown as one.
      if (seen.has(key)) return [];
      seen.add(key);
      if (part.kind === 'values') return [part];
      const known = first.get(key);
      if (known) {
        known.isShared = true;
        return [{ kind: 'again', part, first: known, isCycle: inside.has(key) }];
      }
      const shape = `${root}-${first.size + 1}`;
      const node: FieldsNode = { kind: 'fields', part, fields: [], shape, isShared: false, path };
      first.set(key, node);
      waiting.push({ part, node, inside: new Set(inside).add(key) });
      return [node];
    });
  };
  const nodes = nodesOf(type, root, new Set());
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { part, node, inside } = next;
    for (const field of part.fields) {
      const path = paths.take(node.path, field.name);
      node.fields.push({ field, path, parts: nodesOf(field.type, path, inside) });
    }
  }
  return nodes;
}
