import type { Mention } from '../../blocks/mentions/index.ts';
import type { Change } from '../change.ts';
import { unreachable } from '../../reference/model.ts';
import { movedCall, type NewPath, type OperationSubject, renamedStep } from './operation-subjects.ts';

/** How a change looks from a block: which mentions it concerns, and what it renames. */
export interface Concern {
  /** The exported names to look under. */
  names: readonly string[];
  concerns(mention: Mention): boolean;
  /** It concerns a file as a whole: its first mention stands for all. */
  isOnce?: boolean;
  /** Whether an error that is about the mention can come from the change. */
  breaks(mention: Mention): boolean;
  /** What the mention is called now, if it has the old name; of a call that moved, the path around it. */
  renamed(mention: Mention): string | NewPath | undefined;
}

const nothing: Concern = {
  names: [],
  concerns: () => false,
  breaks: () => false,
  renamed: () => undefined,
};

/** What there is to know of the release besides its changes. */
export interface Surroundings {
  /** Where an operation is declared. */
  operation(name: string): OperationSubject | undefined;
  /** The models that an operation takes and returns. */
  modelsOf(operation: string): readonly string[];
  /** The fields that hold an enum or a union, which code reads and writes without naming it; none for an object. */
  fieldsOf(model: string): readonly { model: string; field: string }[];
}

/** What a change means for what blocks mention. */
export function concernOf(change: Change, around: Surroundings): Concern {
  if (change.operation !== undefined) return ofOperation(change, change.operation, around);
  if (change.model === undefined) return nothing;
  const own = [change.model, ...(change.modelBefore === undefined ? [] : [change.modelBefore])];
  const concern =
    change.field === undefined
      ? ofModel(change, own, around)
      : { names: own, ...ofField(change, change.field) };
  return { ...concern, ...(isSilent(change) && { breaks: () => false }) };
}

function ofModel(
  { kind, model = '', before, after }: Change,
  names: readonly string[],
  { fieldsOf }: Surroundings,
): Concern {
  const renamed = () => undefined;
  switch (kind) {
    case 'model-renamed': {
      const isName = ({ how, member }: Mention) => how === 'name' && member === undefined;
      return {
        names,
        concerns: isName,
        breaks: isName,
        renamed: (mention) => (isName(mention) && mention.name === before ? model : undefined),
      };
    }
    case 'enum-member-renamed': {
      const isMember = ({ member }: Mention) =>
        member !== undefined && (member === before || member === after);
      return {
        names,
        concerns: isMember,
        breaks: isMember,
        renamed: ({ member }) => (member !== undefined && member === before ? after : undefined),
      };
    }
    case 'enum-member-removed': {
      // The key of a value that is gone is not known any more.
      const isMember = ({ member, missing }: Mention) =>
        member === before || (missing === true && member !== undefined && !isValue(member));
      return { names, concerns: isMember, breaks: isMember, renamed };
    }
    default: {
      const fields = fieldsOf(model);
      const isOfModel = ({ name, member }: Mention) =>
        names.includes(name) || fields.some((each) => each.model === name && each.field === member);
      const all = [...new Set([...names, ...fields.map((each) => each.model)])];
      return { names: all, concerns: isOfModel, breaks: isOfModel, renamed, isOnce: true };
    }
  }
}

/** Keys of enums are names; values are JSON. */
function isValue(member: string): boolean {
  return /^["\d-]/.test(member);
}

function ofField({ kind, before }: Change, field: string): Omit<Concern, 'names'> {
  const old = kind === 'field-renamed' ? before : undefined;
  const isLeftOut = (mention: Mention) => mention.omits?.includes(field) === true;
  const isWritten = ({ member }: Mention) =>
    member !== undefined && (isPart(member, field) || (old !== undefined && isPart(member, old)));
  const countsWhenLeftOut = leftOut.has(kind);
  const concerns = (mention: Mention) => isWritten(mention) || (countsWhenLeftOut && isLeftOut(mention));
  return {
    concerns,
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
  { operation: find, modelsOf }: Surroundings,
): Concern {
  const { kind, before } = change;
  const old = kind === 'operation-renamed' ? before : undefined;
  const subjects = [find(operation), ...(old === undefined ? [] : [find(old)])];
  const [, oldSubject] = subjects;
  const isMethod = (mention: Mention) =>
    subjects.some((subject) => subject !== undefined && isCall(mention, subject));
  const isRetyped = kind === 'operation-request-changed' || kind === 'operation-response-changed';
  const models = isRetyped ? modelsOf(operation) : [];
  return {
    names: [...new Set([...subjects.flatMap((subject) => subject?.name ?? []), ...models])],
    concerns: isMethod,
    breaks: isSilent(change) ? () => false : (mention) => isMethod(mention) || models.includes(mention.name),
    renamed(mention) {
      if (old === undefined || oldSubject === undefined || !mention.missing) return undefined;
      if (!isCall(mention, oldSubject)) return undefined;
      const { step } = oldSubject;
      return renamedStep(old, operation, step) ?? movedCall(old, operation, step);
    },
  };
}

/** Whether a mention is of the member; of a group that is gone, also of the method in it. */
function isCall({ name, member, followedBy = [] }: Mention, subject: OperationSubject): boolean {
  const isMember = subject.name === name && subject.member === member;
  return isMember && subject.rest.every((step, index) => followedBy[index] === step);
}

/** Whether code compiles as before, whatever the change means at run time or for readers. */
function isSilent({ kind }: Change): boolean {
  switch (kind) {
    case 'model-added':
    case 'model-direction-changed':
    case 'model-deprecated':
    case 'model-undeprecated':
    case 'field-added':
    case 'field-wire-name-changed':
    case 'field-default-added':
    case 'field-default-removed':
    case 'field-default-changed':
    case 'field-constraint-tightened':
    case 'field-constraint-loosened':
    case 'field-constraint-changed':
    case 'field-deprecated':
    case 'field-undeprecated':
    case 'operation-added':
    case 'operation-method-changed':
    case 'operation-path-changed':
      return true;
    case 'model-removed':
    case 'model-renamed':
    case 'model-kind-changed':
    case 'additional-added':
    case 'additional-removed':
    case 'additional-changed':
    case 'required-field-added':
    case 'field-removed':
    case 'field-renamed':
    case 'field-made-optional':
    case 'field-made-required':
    case 'field-null-added':
    case 'field-null-removed':
    case 'field-type-widened':
    case 'field-type-narrowed':
    case 'field-type-changed':
    case 'enum-member-added':
    case 'enum-member-removed':
    case 'enum-member-renamed':
    case 'enum-opened':
    case 'enum-closed':
    case 'variant-added':
    case 'variant-removed':
    case 'variant-changed':
    case 'operation-removed':
    case 'operation-renamed':
    case 'operation-request-changed':
    case 'operation-response-changed':
      return false;
    default:
      return unreachable(kind, 'isSilent');
  }
}
