import { parametersText, parameterText } from '../snapshot/parameters.ts';
import type { SnapshotOperation, SnapshotParameter } from '../snapshot/snapshot.ts';
import type { Change } from './change.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import type { Relate } from './relate-in.ts';
import { typeChange, type TypeKinds } from './type-change.ts';

/** A parameter; the request of a call that takes nothing else has no name that a report keeps. */
type Parameter = Omit<SnapshotParameter, 'name'> & { name?: string };

const requestKinds = {
  widened: ['operation-request-changed', 'widened'],
  narrowed: ['operation-request-changed', 'narrowed'],
  changed: ['operation-request-changed', 'changed'],
} as const satisfies TypeKinds;

const parameterKinds = {
  widened: ['operation-parameter-changed', 'widened'],
  narrowed: ['operation-parameter-changed', 'narrowed'],
  changed: ['operation-parameter-changed', 'changed'],
} as const satisfies TypeKinds;

/** What changed in what an operation takes. */
export function parameterChanges(
  at: ChangeTarget,
  before: SnapshotOperation,
  after: SnapshotOperation,
  relate: Relate,
): Change[] {
  if (before.parameters === undefined && after.parameters === undefined)
    return requestChange(at, before, after, relate);
  const [old, now] = [parametersOf(before), parametersOf(after)];
  if (isReordered(old, now))
    return [changeAt(at, 'operation-parameters-changed', { before: textOf(before), after: textOf(after) })];
  return Array.from({ length: Math.max(old.length, now.length) }).flatMap((_, index) =>
    changesOf(at, old[index], now[index], relate),
  );
}

function requestChange(
  at: ChangeTarget,
  { request: before }: SnapshotOperation,
  { request: after }: SnapshotOperation,
  relate: Relate,
): Change[] {
  if (before && after) return typeChange(at, [before, after], relate, requestKinds);
  if (!before && !after) return [];
  return [changeAt(at, 'operation-request-changed', { before, after })];
}

function parametersOf({ request, parameters }: SnapshotOperation): readonly Parameter[] {
  if (parameters) return parameters;
  return request ? [{ type: request, optional: false }] : [];
}

/** Arguments are told by their place: a name that has another place now is passed where something else was. */
function isReordered(before: readonly Parameter[], after: readonly Parameter[]): boolean {
  const places = new Map(after.map(({ name }, index) => [name, index]));
  return before.some(({ name }, index) => {
    const place = name === undefined ? undefined : places.get(name);
    return place !== undefined && place !== index;
  });
}

function changesOf(
  at: ChangeTarget,
  before: Parameter | undefined,
  after: Parameter | undefined,
  relate: Relate,
): Change[] {
  if (!before || !after) {
    const [was, is] = [before && namedText(before), after && namedText(after)];
    const when = after?.optional === true ? 'optional' : undefined;
    return [
      changeAt(at, before ? 'operation-parameter-removed' : 'operation-parameter-added', {
        before: was,
        after: is,
        when,
      }),
    ];
  }
  const changes: Change[] = [];
  const names = [before.name, after.name];
  if (names.every((name) => name !== undefined) && before.name !== after.name)
    changes.push(changeAt(at, 'operation-parameter-renamed', { before: before.name, after: after.name }));
  if (before.optional !== after.optional)
    changes.push(
      changeAt(
        at,
        after.optional ? 'operation-parameter-made-optional' : 'operation-parameter-made-required',
        {
          after: after.name ?? before.name ?? after.type,
        },
      ),
    );
  return [...changes, ...typeChange(at, [before.type, after.type], relate, parameterKinds)];
}

function namedText({ name, ...parameter }: Parameter): string {
  return name === undefined ? parameter.type.text : parameterText({ name, ...parameter });
}

function textOf({ request, parameters }: SnapshotOperation): string {
  return parameters ? parametersText(parameters) : `(${request?.text ?? ''})`;
}
