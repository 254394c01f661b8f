import type { Candidate } from './candidates.ts';
import { type Name, nearestOf, shapeOf } from './name-index.ts';
import type { ReleaseNames } from './release-names.ts';

/** The names that a page may speak of. */
export interface KnownNames {
  names: ReleaseNames;
  /** Roots that lead out of the SDK: `Date`, `console`. What follows them is not looked at, unless the SDK has the name too. */
  globals: ReadonlySet<string>;
  /** Whether a name that no release has is known all the same: from a block of the page, or from the config. */
  knows(name: string): boolean;
}

/** A name that nothing has. */
export interface Miss {
  /** The part of the candidate that is at fault, by its index. */
  part: number;
  message: string;
  hint?: string;
}

/** Whether a name in inline code exists. @returns `undefined` when it does, or does not look like a name of the SDK */
export function checkName(candidate: Candidate, known: KnownNames): Miss | undefined {
  const { names, globals } = known;
  const { parts, called } = candidate;
  const [root, ...rest] = parts;
  if (names.clients.has(root) && rest.length > 0) return checkOperation(rest, 1, names);
  if (names.operations.has(parts.join('.'))) return undefined;
  const [second] = rest;
  if (second !== undefined) {
    // `balances` may also be a customer's: `balances.messages` is none of the calls, and `balances.list` would be one.
    const isCall = called || names.verbs.has(second) || !isKnown(second, known);
    if (names.groups.has(root) && isCall) return checkOperation(parts, 0, names);
    const members = names.membersOf(root);
    const miss = members && checkMember(root, second, members, candidate, known);
    if (miss !== undefined) return miss;
  }
  if (globals.has(root) && !names.groups.has(root) && !names.index.has(root)) return undefined;
  if (called && second === undefined && !isKnown(root, known)) return missedOperation(root, 0, names);
  for (const [index, part] of parts.entries()) {
    if (!looksMeant(part, parts, names) || isKnown(part, known)) continue;
    return missedName(part, index, names);
  }
  return undefined;
}

function isKnown(name: string, { names, globals, knows }: KnownNames): boolean {
  return names.index.has(name) || globals.has(name) || knows(name);
}

/** Only names of two words and more are surely names; a single word in backticks may be anything. */
function looksMeant(part: string, parts: readonly string[], names: ReleaseNames): boolean {
  switch (shapeOf(part)) {
    case 'camel':
      return true;
    case 'snake':
      // `cus_123` and `evt_1` are made up.
      return !/_\d+$/.test(part);
    case 'pascal':
      return (
        (/[a-z]/.test(part) && /.[A-Z]/.test(part)) ||
        (parts.length > 1 && part === parts[0]) ||
        names.index.withLettersOf(part)?.kind === 'model'
      );
    case 'plain':
      // `statuscode` is `statusCode`, and `message` is any word.
      return names.index.withLettersOf(part) !== undefined;
    case 'upper':
      return false;
  }
}

/** A call through the client: `customers.get`, of which `customers` alone is the group. */
function checkOperation(parts: readonly string[], part: number, names: ReleaseNames): Miss | undefined {
  const [root = '', second] = parts;
  const path = parts.slice(0, names.groups.has(root) ? 2 : 1).join('.');
  const isGroup = second === undefined && names.groups.has(root);
  if (names.operations.has(path) || isGroup) return undefined;
  return missedOperation(parts.slice(0, 2).join('.'), part, names);
}

function missedOperation(path: string, part: number, names: ReleaseNames): Miss {
  const near = nearestOf(path, names.operations, (name) => name);
  return {
    part,
    message: `\`${path}\` is no operation of ${names.package}`,
    ...(near !== undefined && { hint: `Did you mean \`${near}\`?` }),
  };
}

function checkMember(
  model: string,
  member: string,
  members: ReadonlySet<string>,
  candidate: Candidate,
  { knows }: KnownNames,
): Miss | undefined {
  // A method is the platform's: of an array, of a class that shares the model's name.
  if (members.has(member) || candidate.called || knows(`${model}.${member}`)) return undefined;
  const near = nearestOf(member, members, (name) => name);
  return {
    part: 1,
    message: `\`${model}\` has no \`${member}\``,
    ...(near !== undefined && { hint: `Did you mean \`${model}.${near}\`?` }),
  };
}

function missedName(name: string, part: number, names: ReleaseNames): Miss {
  const what = {
    pascal: 'model or type',
    camel: 'field',
    snake: 'wire name or code',
    upper: 'name',
    plain: 'field',
  };
  const near = names.index.nearest(name);
  return {
    part,
    message: `\`${name}\` is no ${what[shapeOf(name)]} of ${names.package}`,
    ...(near !== undefined && { hint: `Did you mean \`${near.text}\`${whereOf(near)}?` }),
  };
}

/** The shortest names of a field's models say most, and those that are numbered least. */
function whereOf({ kind, owners }: Name): string {
  if (kind === 'model') return ' (a model)';
  if (owners.length === 0) return '';
  const shown = owners.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, 2);
  const more = owners.length - shown.length;
  return ` (${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}

function rank(model: string): number {
  return model.length + (/\d/.test(model) ? 100 : 0);
}
