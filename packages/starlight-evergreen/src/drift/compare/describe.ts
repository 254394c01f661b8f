import { type Change, whereOf } from './change.ts';
import { unreachable } from '../../reference/model.ts';
import { generatedDefault } from '../snapshot/facts.ts';
import type { Bundle } from './bundle.ts';

/**
 * A change as one line of plain English, with code in backticks and no full stop.
 * @example '`CheckParams.entityId` is now required'
 */
export function sentenceOf(change: Change): string {
  return `${code(subjectOf(change))} ${predicateOf(change)}`;
}

/**
 * The same for a bundle: the targets are counted when there are several.
 * @example '`to` of each of 12 models is now required'
 */
export function sentenceOfBundle({ change, targets }: Bundle): string {
  const count = targets.length;
  if (count === 1) return sentenceOf(change);
  if (change.kind === 'model-added') return `${count} models are new`;
  if (change.kind === 'model-removed') return `${count} models are gone`;
  const field = change.kind === 'field-renamed' ? change.before : change.field;
  const subject = field === undefined ? `Each of ${count}` : `${code(field)} of each of ${count}`;
  return `${subject} ${change.operation === undefined ? 'models' : 'operations'} ${predicateOf(change)}`;
}

/** A renamed thing is the subject by its old name: that is the one readers know. */
function subjectOf(change: Change): string {
  switch (change.kind) {
    case 'model-renamed':
      return change.before ?? whereOf(change);
    case 'field-renamed':
      return `${change.model ?? ''}.${change.before ?? ''}`;
    case 'operation-renamed':
      return `${change.before ?? ''}()`;
    default:
      return whereOf(change);
  }
}

/** What is said of the subject. */
function predicateOf({ kind, before, after }: Change): string {
  switch (kind) {
    case 'model-added':
    case 'operation-added':
      return 'is new';
    case 'model-removed':
    case 'operation-removed':
      return 'is gone';
    case 'field-removed':
      return `is gone${noted(before)}`;
    case 'model-renamed':
    case 'field-renamed':
      return `is now ${code(after)}`;
    case 'operation-renamed':
      return `is now ${code(`${after ?? ''}()`)}`;
    case 'model-moved':
      return `is now imported as ${code(after)}, was ${code(before)}`;
    case 'model-kind-changed':
      return `is now ${withArticle(after)}, was ${withArticle(before)}`;
    case 'model-direction-changed':
      return `is now ${used(after)}, was ${used(before)}`;
    case 'model-deprecated':
    case 'field-deprecated':
      return 'is now deprecated';
    case 'model-undeprecated':
    case 'field-undeprecated':
      return 'is no longer deprecated';
    case 'additional-added':
      return `now keeps properties beyond its fields${noted(after)}`;
    case 'additional-removed':
      return `no longer keeps properties beyond its fields${noted(before)}`;
    case 'additional-changed':
      return `now keeps ${code(after)} in properties beyond its fields, was ${code(before)}`;
    case 'additional-refused':
      return `now refuses properties beyond its fields${noted(before)}`;
    case 'additional-ignored':
      return 'no longer refuses properties beyond its fields';
    case 'field-added':
      return `is new${noted(after)}`;
    case 'required-field-added':
      return `is new and required${noted(after)}`;
    case 'field-made-optional':
      return 'is now optional';
    case 'field-made-required':
      return 'is now required';
    case 'field-null-added':
      return 'may now be null';
    case 'field-null-removed':
      return 'may no longer be null';
    case 'field-type-widened':
    case 'field-type-narrowed':
    case 'field-type-changed':
      return `is now ${code(after)}, was ${code(before)}`;
    case 'field-wire-name-changed':
      return `is now ${code(after)} on the wire, was ${code(before)}`;
    case 'field-default-added':
      return `now defaults to ${defaultText(after)}`;
    case 'field-default-removed':
      return `no longer defaults to ${defaultText(before)}`;
    case 'field-default-changed':
      return `now defaults to ${defaultText(after)}, was ${defaultText(before)}`;
    case 'field-constraint-tightened':
      return `is stricter: ${limited(before, after)}`;
    case 'field-constraint-loosened':
      return `is less strict: ${limited(before, after)}`;
    case 'field-constraint-changed':
      return `has another limit: ${limited(before, after)}`;
    case 'field-rewriting-changed':
      return `is kept in another form: ${limited(before, after)}`;
    case 'enum-member-added':
      return `gained ${code(after)}`;
    case 'enum-member-removed':
      return `lost ${code(before)}`;
    case 'enum-member-renamed':
      return memberSentence(before, after);
    case 'enum-opened':
      return 'may now hold values that are not listed';
    case 'enum-closed':
      return 'now holds only the values that are listed';
    case 'variant-added':
      return before === undefined
        ? `gained the variant ${code(after)}`
        : `has the wider variant ${code(after)}, was ${code(before)}`;
    case 'variant-removed':
      return after === undefined
        ? `lost the variant ${code(before)}`
        : `has the narrower variant ${code(after)}, was ${code(before)}`;
    case 'variant-changed':
      return `has the variant ${code(after)}, was ${code(before)}`;
    case 'operation-request-changed':
      return `now takes ${orNothing(after)}, took ${orNothing(before)}`;
    case 'operation-parameters-changed':
      return `now takes ${code(after)}, took ${code(before)}`;
    case 'operation-parameter-added':
      return `takes the new parameter ${code(after)}`;
    case 'operation-parameter-removed':
      return `no longer takes the parameter ${code(before)}`;
    case 'operation-parameter-renamed':
      return `calls the parameter ${code(before)} now ${code(after)}`;
    case 'operation-parameter-made-optional':
      return `may be called without ${code(after)}`;
    case 'operation-parameter-made-required':
      return `can no longer be called without ${code(after)}`;
    case 'operation-parameter-changed':
      return `now takes ${code(after)}, took ${code(before)}`;
    case 'operation-delivery-changed':
      return `now answers ${delivered(after)}, answered ${delivered(before)}`;
    case 'operation-response-changed':
      return `now returns ${orNothing(after)}, returned ${orNothing(before)}`;
    case 'operation-method-changed':
      return `is now sent with ${orNothing(after)}, was ${orNothing(before)}`;
    case 'operation-path-changed':
      return `is now sent to ${orNothing(after)}, was ${orNothing(before)}`;
    default:
      return unreachable(kind, 'predicateOf');
  }
}

function memberSentence(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `has keys for members that had none: ${code(after)}`;
  return after === undefined
    ? `has no key any more for the member ${code(before)}`
    : `calls the member ${code(before)} now ${code(after)}`;
}

function limited(before: string | undefined, after: string | undefined): string {
  if (after === undefined) return `no ${code(before)} any more`;
  return before === undefined ? code(after) : `${code(after)}, was ${code(before)}`;
}

function defaultText(value: string | undefined): string {
  return value === generatedDefault ? 'a value that is made each time' : code(value);
}

function noted(type: string | undefined): string {
  return type === undefined ? '' : ` (${code(type)})`;
}

function orNothing(text: string | undefined): string {
  return text === undefined ? 'nothing' : code(text);
}

function delivered(delivery: string | undefined): string {
  if (delivery === 'stream') return 'as a stream';
  return delivery === 'pages' ? 'page by page' : 'at once';
}

function withArticle(kind = ''): string {
  return `${/^[aeo]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function used(direction = ''): string {
  return direction === 'both' ? 'sent and received' : direction === 'request' ? 'sent' : 'received';
}

/** Markdown's code: text with backticks stands in one more of them than it has in a row. */
function code(text = ''): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  if (longest === 0) return `\`${text}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text} ${fence}`;
}
