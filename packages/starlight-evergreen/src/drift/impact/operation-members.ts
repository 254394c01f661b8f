import type { Subject } from '../../blocks/mentions/index.ts';
import type { Reference } from '../../reference/model.ts';

/** A step of an operation's name, as a member of the class that has it. */
export interface OperationMember extends Pick<Subject, 'name'> {
  member: string;
  /** Which step it is, from 0. */
  step: number;
  /** The steps after it, which no class has. */
  rest: readonly string[];
}

/**
 * Where operations are declared. Of one that is gone, the class of its group tells; of a group that is gone, the
 * class that had the group.
 * @param client - the client's class
 * @returns a function from an operation's name (`balances.create`) to the member it is called by; undefined without a client
 */
export function operationMembers(
  { operations }: Reference,
  client: string | undefined,
): (name: string) => OperationMember | undefined {
  const classes = new Map<string, string>();
  if (client !== undefined) classes.set('', client);
  for (const { name, declaredIn } of operations) {
    if (declaredIn === undefined) continue;
    classes.set(groupOf(name.split('.')), declaredIn.slice(0, declaredIn.lastIndexOf('.')));
  }
  return (name) => {
    const steps = name.split('.');
    for (let step = steps.length - 1; step >= 0; step -= 1) {
      const owner = classes.get(groupOf(steps.slice(0, step + 1)));
      const member = steps[step];
      if (owner !== undefined && member !== undefined) {
        return { name: owner, member, step, rest: steps.slice(step + 1) };
      }
    }
    return undefined;
  };
}

function groupOf(steps: readonly string[]): string {
  return steps.slice(0, -1).join('.');
}

/**
 * What to write in place of one step of a renamed operation's call, the others staying as they are.
 * @returns undefined when another step has changed as well
 */
export function renamedStep(before: string, after: string, step: number): string | undefined {
  const [old, now] = [before.split('.'), after.split('.')];
  const rest = old.slice(step + 1);
  const until = now.length - rest.length;
  const isOnlyStep =
    until > step &&
    old.slice(0, step).every((each, index) => each === now[index]) &&
    rest.every((each, index) => each === now[until + index]);
  return isOnlyStep ? now.slice(step, until).join('.') : undefined;
}

/** A path of names in which more than one step changes. */
export interface NewPath {
  /** The whole path as it was called, without the client: `balances.finalize`. */
  path: string;
  /** How many letters of it stand before the mention. */
  offset: number;
  to: string;
}

/** The whole of an operation's call under its new name, seen from one step of the old one. */
export function movedCall(before: string, after: string, step: number): NewPath {
  const steps = before.split('.').slice(0, step);
  return { path: before, offset: steps.map((each) => `${each}.`).join('').length, to: after };
}
