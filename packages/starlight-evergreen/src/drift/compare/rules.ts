import { type ChangeClass, type ChangeKind, changeClasses, type Side } from './change.ts';

/** What else decides about a change, besides its kind and side. */
export type Circumstance =
  /** The new direction includes the old one. */
  | 'included'
  | 'closed'
  | 'open'
  | 'widened'
  | 'narrowed'
  | 'changed'
  /** Properties beyond the fields were kept before. */
  | 'kept'
  /** There was nothing of it before. */
  | 'gained'
  /** A parameter may be left out. */
  | 'optional';

export interface Rule {
  /** Absent: it holds on both sides. */
  side?: 'request' | 'response';
  /** Absent: it holds when there is no circumstance, or none that has a rule of its own. */
  when?: Circumstance;
  class: ChangeClass;
  /** Why, in one sentence, for whoever reads the change. */
  reason: string;
}

const breaking = (reason: string) => ({ class: 'breaking', reason }) as const;
const compatible = (reason: string) => ({ class: 'compatible', reason }) as const;
const documentation = (reason: string) => ({ class: 'documentation', reason }) as const;
const request = { side: 'request' } as const;
const response = { side: 'response' } as const;

const wire = 'The name on the wire changed: whoever speaks HTTP or replays recorded traffic is affected.';

/** Whether a change breaks code that worked with the release before, and why. */
export const rules: Readonly<Record<ChangeKind, readonly Rule[]>> = {
  'model-added': [compatible('Nothing could use it before.')],
  'model-removed': [breaking('Code that imports the type no longer compiles.')],
  'model-renamed': [breaking('Code that imports the type by its old name no longer compiles.')],
  'model-moved': [breaking('Code that imports the type as before no longer compiles.')],
  'model-kind-changed': [
    breaking('The type is of another kind: code written for the old one no longer fits.'),
    { ...request, when: 'widened', ...compatible('What was sent before is still accepted.') },
    { ...response, when: 'narrowed', ...compatible('Code that handles the old type handles the new one.') },
  ],
  'model-direction-changed': [
    breaking('The model no longer travels the way it did: what was sent or read with it is not any more.'),
    { when: 'included', ...compatible('The model still travels the way it did.') },
  ],
  'model-deprecated': [documentation('It still works; editors strike it through.')],
  'model-undeprecated': [documentation('It works as before; editors no longer strike it through.')],
  'additional-added': [
    { ...request, ...compatible('What was sent before is still accepted.') },
    { ...response, ...compatible('Every field that was read is still there.') },
  ],
  'additional-removed': [
    { ...request, ...breaking('Properties beyond the fields are no longer sent.') },
    { ...response, ...breaking('Properties beyond the fields can no longer be read.') },
  ],
  'additional-changed': [
    { ...request, when: 'widened', ...compatible('What was sent before is still accepted.') },
    { ...request, when: 'narrowed', ...breaking('Some properties that were sent before no longer fit.') },
    { ...request, when: 'changed', ...breaking('Properties that were sent before no longer fit.') },
    { ...response, when: 'widened', ...breaking('Properties may hold values that code does not expect.') },
    { ...response, when: 'narrowed', ...compatible('Code that handles the old type handles the new one.') },
    { ...response, when: 'changed', ...breaking('Code that reads these properties expects the old type.') },
  ],
  'additional-refused': [
    { ...request, ...breaking('Properties beyond the fields were left out before, and are now refused.') },
    { ...response, ...compatible('Code could not read properties beyond the fields before.') },
    { ...request, when: 'kept', ...breaking('Properties beyond the fields are no longer sent but refused.') },
    { ...response, when: 'kept', ...breaking('Properties beyond the fields can no longer be read.') },
  ],
  'additional-ignored': [
    compatible('Properties beyond the fields were refused before, and are now left out.'),
  ],
  'field-added': [
    { ...request, ...compatible('It may be left out.') },
    { ...response, ...compatible('Code that does not know it is not affected.') },
  ],
  'required-field-added': [breaking('Calls that do not send it no longer compile.')],
  'field-removed': [
    { ...request, ...breaking('Calls that send it no longer compile.') },
    { ...response, ...breaking('Code that reads it no longer compiles.') },
  ],
  'field-renamed': [
    { ...request, ...breaking('Calls that send it by its old name no longer compile.') },
    { ...response, ...breaking('Code that reads it by its old name no longer compiles.') },
  ],
  'field-made-optional': [
    { ...request, ...compatible('Calls that send it still may.') },
    { ...response, ...breaking('Code that reads it may find nothing there.') },
  ],
  'field-made-required': [
    { ...request, ...breaking('Calls that leave it out no longer compile.') },
    { ...response, ...compatible('Code that expects it to be absent sometimes still works.') },
  ],
  'field-null-added': [
    { ...request, ...compatible('Calls that send a value still may.') },
    { ...response, ...breaking('Code that reads it may find `null`.') },
  ],
  'field-null-removed': [
    { ...request, ...breaking('Calls that send `null` no longer compile.') },
    { ...response, ...compatible('Code that expects `null` sometimes still works.') },
  ],
  'field-type-widened': [
    { ...request, ...compatible('What was sent before is still accepted.') },
    { ...response, ...breaking('It may hold values that code does not expect.') },
  ],
  'field-type-narrowed': [
    { ...request, ...breaking('Some values that were sent before no longer fit.') },
    { ...response, ...compatible('Code that handles the old type handles the new one.') },
  ],
  'field-type-changed': [
    { ...request, ...breaking('Values that were sent before no longer fit.') },
    { ...response, ...breaking('Code that reads it expects the old type.') },
  ],
  'field-wire-name-changed': [breaking(wire)],
  'field-default-added': [
    { ...request, ...breaking('Calls that leave it out now send something else.') },
    { ...response, ...compatible('Where the API leaves it out, the default is there now.') },
  ],
  'field-default-removed': [
    { ...request, ...breaking('Calls that leave it out now send something else.') },
    { ...response, ...breaking('Where the API leaves it out, the default is no longer there.') },
  ],
  'field-default-changed': [
    { ...request, ...breaking('Calls that leave it out now send something else.') },
    { ...response, ...breaking('Where the API leaves it out, code now reads something else.') },
  ],
  'field-constraint-tightened': [
    { ...request, ...breaking('Some values that were sent before are now refused.') },
    { ...response, ...compatible('Code that handles every value of the type is not affected.') },
  ],
  'field-constraint-loosened': [
    { ...request, ...compatible('What was sent before is still accepted.') },
    { ...response, ...compatible('The type is the same, and code is written for the type.') },
  ],
  'field-constraint-changed': [
    { ...request, ...breaking('Values that were sent before may be refused now.') },
    { ...response, ...compatible('The type is the same, and code is written for the type.') },
  ],
  'field-rewriting-changed': [
    { ...request, ...breaking('Some values are now sent in another form than they are written in.') },
    { ...response, ...breaking('Code may now read some values in another form.') },
  ],
  'field-deprecated': [documentation('It still works; editors strike it through.')],
  'field-undeprecated': [documentation('It works as before; editors no longer strike it through.')],
  'enum-member-added': [
    { ...request, ...compatible('What was sent before is still accepted.') },
    { ...response, when: 'closed', ...breaking('Code that handles every member does not know this one.') },
    { ...response, when: 'open', ...compatible('Code for an open enum has to expect unknown members.') },
  ],
  'enum-member-removed': [breaking('Code that names the member no longer compiles.')],
  'enum-member-renamed': [
    breaking('Code that names the member by its old key no longer compiles.'),
    { when: 'gained', ...compatible('It had no key before that code could name.') },
  ],
  'enum-opened': [
    { ...request, ...compatible('What was sent before is still accepted.') },
    { ...response, ...breaking('Code that handles every member may meet others.') },
  ],
  'enum-closed': [
    { ...request, ...breaking('Calls that send a value of their own no longer compile.') },
    { ...response, ...compatible('Code that expects unknown members still works.') },
  ],
  'variant-added': [
    { ...request, ...compatible('What was sent before is still accepted.') },
    { ...response, ...breaking('Code that handles every variant does not know this one.') },
  ],
  'variant-removed': [
    { ...request, ...breaking('Calls that send it no longer compile.') },
    { ...response, ...compatible('Code that handles it is merely not needed any more.') },
  ],
  'variant-changed': [
    { ...request, ...breaking('Calls that send the old form no longer compile.') },
    { ...response, ...breaking('Code that handles the old form does not fit the new one.') },
  ],
  'operation-added': [compatible('Nothing could call it before.')],
  'operation-removed': [breaking('Code that calls it no longer compiles.')],
  'operation-renamed': [breaking('Code that calls it by its old name no longer compiles.')],
  'operation-request-changed': [
    breaking('Calls with the old request no longer fit.'),
    { when: 'widened', ...compatible('What was passed before is still accepted.') },
  ],
  'operation-parameters-changed': [breaking('Arguments that calls pass have other places now.')],
  'operation-parameter-added': [
    breaking('Calls that do not pass it no longer compile.'),
    { when: 'optional', ...compatible('It may be left out.') },
  ],
  'operation-parameter-removed': [breaking('Calls that pass it no longer compile.')],
  'operation-parameter-renamed': [documentation('Calls pass it by its place, which is the same.')],
  'operation-parameter-made-optional': [compatible('Calls that pass it still may.')],
  'operation-parameter-made-required': [breaking('Calls that leave it out no longer compile.')],
  'operation-parameter-changed': [
    breaking('Some of what was passed before no longer fits.'),
    { when: 'widened', ...compatible('What was passed before is still accepted.') },
  ],
  'operation-delivery-changed': [breaking('Code that reads the result expects it to come in the old way.')],
  'operation-response-changed': [
    breaking('Code that reads the result expects the old type.'),
    { when: 'narrowed', ...compatible('Code that handles the old type handles the new one.') },
    { when: 'gained', ...compatible('Nothing came back before that code could read.') },
  ],
  'operation-method-changed': [
    breaking('Whoever speaks HTTP or replays recorded traffic is affected.'),
    { when: 'gained', ...documentation('The method was not known before; calls in code are the same.') },
  ],
  'operation-path-changed': [
    breaking('Whoever speaks HTTP or replays recorded traffic is affected.'),
    { when: 'gained', ...documentation('The path was not known before; calls in code are the same.') },
  ],
};

/**
 * The rule for a change. On a side that is both, or is not known, the worse class of the two wins.
 * @throws Error when the table has no rule for it: the table is complete, so that is a defect
 */
export function ruleOf(kind: ChangeKind, side: Side, when?: Circumstance): Rule {
  if (side === 'request' || side === 'response') return ruleOfSide(kind, side, when);
  const [sent, read] = [ruleOfSide(kind, 'request', when), ruleOfSide(kind, 'response', when)];
  return worse(read, sent) ? read : sent;
}

/** Whether the first matters more than the second. */
export function worse(one: { class: ChangeClass }, other: { class: ChangeClass }): boolean {
  return changeClasses.indexOf(one.class) < changeClasses.indexOf(other.class);
}

function ruleOfSide(kind: ChangeKind, side: 'request' | 'response', when?: Circumstance): Rule {
  const candidates = rules[kind].filter((rule) => rule.side === undefined || rule.side === side);
  const rule =
    candidates.find((candidate) => candidate.when === when) ??
    candidates.find((candidate) => candidate.when === undefined);
  if (!rule)
    throw new Error(`no rule for ${kind} on the ${side} side${when === undefined ? '' : `, ${when}`}`);
  return rule;
}
