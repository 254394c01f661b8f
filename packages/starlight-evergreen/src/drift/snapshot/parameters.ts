import type { SnapshotOperation, SnapshotParameter } from './snapshot.ts';
import { nameText } from './spelling.ts';
import type { SnapshotType } from './type.ts';

/** The types of what an operation takes. */
export function parameterTypes({ request, parameters = [] }: SnapshotOperation): SnapshotType[] {
  return [...(request ? [request] : []), ...parameters.map(({ type }) => type)];
}

/** `limit?: integer` */
export function parameterText({ name, optional, type }: SnapshotParameter): string {
  return `${nameText(name)}${optional ? '?' : ''}: ${type.text}`;
}

/** `(id: string, limit?: integer)` */
export function parametersText(parameters: readonly SnapshotParameter[]): string {
  return `(${parameters.map(parameterText).join(', ')})`;
}
