import type { Mention } from '../../blocks/mentions/index.ts';
import type { Change } from '../compare/change.ts';
import { compilesAsBefore } from './compiles-as-before.ts';
import { movedCall, type NewPath, type OperationMember, renamedStep } from './operation-members.ts';
import type { ReleaseIndex } from './release-index.ts';

/** What a change means for the mentions of a package: which of them it touches, and what it renames. */
export interface ChangeImpact {
  /** The exported names to look under. */
  names: readonly string[];
  touches(mention: Mention): boolean;
  /** It touches a file as a whole: its first mention stands for all. */
  oncePerFile?: boolean;
  /** Whether an error that is about the mention can come from the change. */
  breaks(mention: Mention): boolean;
  /** What the mention is called now, if it has the old name; of a call that moved, the path around it. */
  renamed(mention: Mention): string | NewPath | undefined;
}

const noImpact: ChangeImpact = {
  names: [],
  touches: () => false,
  breaks: () => false,
  renamed: () => undefined,
};

/** @param index - of the release after the change */
export function impactOf(change: Change, index: ReleaseIndex): ChangeImpact {
  if (change.operation !== undefined) return ofOperation(change, change.operation, index);
  if (change.model === undefined) return noImpact;
  const own = [change.model, ...(change.modelBefore === undefined ? [] : [change.modelBefore])];
  const impact =
    change.field === undefined
      ? ofModel(change, own, index)
      : { names: own, ...ofField(change, change.field) };
  return { ...impact, ...(compilesAsBefore(change) && { breaks: () => false }) };
}

function ofModel(
  { kind, model = '', before, after }: Change,
  names: readonly string[],
  { fieldsOf }: ReleaseIndex,
): ChangeImpact {
  const renamed = () => undefined;
  switch (kind) {
    case 'model-renamed': {
      const isName = ({ how, member }: Mention) => how === 'name' && member === undefined;
      return {
        names,
        touches: isName,
        breaks: isName,
        renamed: (mention) => (isName(mention) && mention.name === before ? model : undefined),
      };
    }
    case 'enum-member-renamed': {
      const isMember = ({ member }: Mention) =>
        member !== undefined && (member === before || member === after);
      return {
        names,
        touches: isMember,
        breaks: isMember,
        renamed: ({ member }) => (member !== undefined && member === before ? after : undefined),
      };
    }
    case 'enum-member-removed': {
      // The key of a value that is gone is not known any more.
      const isMember = ({ member, missing }: Mention) =>
        member === before || (missing === true && member !== undefined && !isValue(member));
      return { names, touches: isMember, breaks: isMember, renamed };
    }
    default: {
      const fields = fieldsOf(model);
      const isOfModel = ({ name, member }: Mention) =>
        names.includes(name) || fields.some((each) => each.model === name && each.field === member);
      const all = [...new Set([...names, ...fields.map((each) => each.model)])];
      return { names: all, touches: isOfModel, breaks: isOfModel, renamed, oncePerFile: true };
    }
  }
}

/** Keys of enums are names; values are JSON. */
function isValue(member: string): boolean {
  return /^["\d-]/.test(member);
}

function ofField({ kind, before }: Change, field: string): Omit<ChangeImpact, 'names'> {
  const old = kind === 'field-renamed' ? before : undefined;
  const isLeftOut = (mention: Mention) => mention.omits?.includes(field) === true;
  const isWritten = ({ member }: Mention) =>
    member !== undefined && (isPart(member, field) || (old !== undefined && isPart(member, old)));
  const countsWhenLeftOut = leftOut.has(kind);
  const touches = (mention: Mention) => isWritten(mention) || (countsWhenLeftOut && isLeftOut(mention));
  return {
    touches,
    // A required field under a new name is also missing from the value that has the old name.
    breaks: (mention) =>
      isWritten(mention) || ((countsWhenLeftOut || old !== undefined) && isLeftOut(mention)),
    renamed: ({ member, missing }) => (missing && member !== undefined && member === old ? field : undefined),
  };
}

/** Changes that tell on values without the field. */
const leftOut: ReadonlySet<Change['kind']> = new Set([
  'required-field-added',
  'field-made-required',
  'field-default-added',
  'field-default-removed',
  'field-default-changed',
]);

/** Whether a member is the field, or a property within it. */
function isPart(member: string, field: string): boolean {
  return member === field || member.startsWith(`${field}.`);
}

function ofOperation(
  change: Change,
  operation: string,
  { operation: find, modelsOf }: ReleaseIndex,
): ChangeImpact {
  const { kind, before } = change;
  const old = kind === 'operation-renamed' ? before : undefined;
  const members = [find(operation), ...(old === undefined ? [] : [find(old)])];
  const [, oldMember] = members;
  const isMethod = (mention: Mention) =>
    members.some((declared) => declared !== undefined && isCall(mention, declared));
  const isRetyped = retyped.has(kind);
  const models = isRetyped ? modelsOf(operation) : [];
  return {
    names: [...new Set([...members.flatMap((declared) => declared?.name ?? []), ...models])],
    touches: isMethod,
    breaks: compilesAsBefore(change)
      ? () => false
      : (mention) => isMethod(mention) || models.includes(mention.name),
    renamed(mention) {
      if (old === undefined || oldMember === undefined || !mention.missing) return undefined;
      if (!isCall(mention, oldMember)) return undefined;
      const { step } = oldMember;
      return renamedStep(old, operation, step) ?? movedCall(old, operation, step);
    },
  };
}

/** Changes that tell on values of the models that an operation takes and gives. */
const retyped: ReadonlySet<Change['kind']> = new Set([
  'operation-request-changed',
  'operation-parameters-changed',
  'operation-parameter-changed',
  'operation-response-changed',
]);

/** Whether a mention is of the member; of a group that is gone, also of the method in it. */
function isCall({ name, member, followedBy = [] }: Mention, declared: OperationMember): boolean {
  const isMember = declared.name === name && declared.member === member;
  return isMember && declared.rest.every((step, index) => followedBy[index] === step);
}
