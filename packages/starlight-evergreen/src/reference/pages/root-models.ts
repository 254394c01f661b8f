import { typesOfCall } from '../call-shape.ts';
import type { Reference, TypeExpression } from '../model.ts';

/** The models that an operation takes or returns directly, or as elements of an array: how many arrays they are in. */
export function rootModels({ operations }: Pick<Reference, 'operations'>): ReadonlyMap<string, number> {
  const roots = new Map<string, number>();
  for (const type of operations.flatMap((operation) => typesOfCall(operation))) {
    const root = rootOf(type, 0);
    if (root) roots.set(root.name, Math.min(root.depth, roots.get(root.name) ?? root.depth));
  }
  return roots;
}

/** The model that a request or a response is, or that its elements are. */
export function rootModel(type: TypeExpression | undefined): string | undefined {
  return rootOf(type, 0)?.name;
}

function rootOf(
  type: TypeExpression | undefined,
  depth: number,
): { name: string; depth: number } | undefined {
  if (type?.kind === 'array') return rootOf(type.items, depth + 1);
  return type?.kind === 'model' ? { name: type.name, depth } : undefined;
}
