import type { OperationJson } from './reference-json.ts';
import type { DeclaredCall } from './extract/read-client.ts';
import { isInCode } from './extract/own-list.ts';

/** How many of a package's own calls a reference has, and how many of those whole. */
export interface CallsJudgement {
  listed: number;
  found: number;
  /** With their parameters, their response, and a path whose placeholders are those of the code. */
  whole: number;
  /** `chat.complete: what is wrong`. */
  wrong: string[];
}

export interface OwnCalls {
  /** By the checker. */
  declared: readonly DeclaredCall[];
  /** By the README, in lower case. */
  listed?: ReadonlySet<string> | undefined;
  /** Of the code, each placeholder as `{}`; empty where the code cannot be read so. */
  paths: ReadonlySet<string>;
  /** Calls that send a request by the code, in lower case without dots; empty likewise. */
  sending: ReadonlySet<string>;
}

/** Holds the operations of a reference against what the package says of itself. */
export function judgeOperations(operations: readonly OperationJson[], own: OwnCalls): CallsJudgement {
  const byName = new Map(operations.map((operation) => [operation.name.toLowerCase(), operation]));
  const declared = new Map(own.declared.map((call) => [call.name.toLowerCase(), call]));
  const names = new Set([...(own.listed ?? []), ...declared.keys()]);
  const wrong: string[] = [];
  let found = 0;
  for (const name of names) {
    const operation = byName.get(name);
    if (!operation) {
      wrong.push(`${declared.get(name)?.name ?? name}: is missing`);
      continue;
    }
    found += 1;
    const fault = faultOf(operation, declared.get(name), own);
    if (fault !== undefined) wrong.push(`${operation.name}: ${fault}`);
  }
  for (const [name, operation] of byName)
    if (!names.has(name)) wrong.push(`${operation.name}: is no call of the package`);
  return { listed: names.size, found, whole: Math.max(0, names.size - wrong.length), wrong };
}

function faultOf(
  operation: OperationJson,
  call: DeclaredCall | undefined,
  { paths, sending }: OwnCalls,
): string | undefined {
  const taken = operation.parameters?.length ?? (operation.request === undefined ? 0 : 1);
  if (call && call.parameters !== taken) return `takes ${call.parameters} parameters, and not ${taken}`;
  if (call && call.hasResponse !== (operation.response !== undefined))
    return call.hasResponse ? 'has no response' : 'has a response';
  const isSent = sending.size === 0 || sending.has(operation.name.replaceAll('.', '').toLowerCase());
  if (operation.path === undefined) return isSent ? 'has no path' : undefined;
  return paths.size > 0 && !isInCode(operation.path, paths)
    ? `is sent elsewhere than to ${operation.path}`
    : undefined;
}
