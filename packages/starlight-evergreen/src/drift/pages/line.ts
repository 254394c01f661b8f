import type { PhrasingContent } from 'mdast';
import { inlineCode, text } from '../../markdown/build.ts';
import { type Change, type ChangeKind, whereOf } from '../compare/change.ts';
import { bundle, sentenceOf } from '../compare/index.ts';
import type { ChangeLinks } from './change-links.ts';
import { sentencePhrases } from './sentence.ts';
import { typePhrases } from './type-phrases.ts';

/** What a page tells in one bullet: the same of one or of many targets. */
export interface Line {
  /** One for each target, in order. */
  changes: readonly [Change, ...Change[]];
  /** What is said of all of them, after the name. */
  predicate: PhrasingContent[];
  /** What is said of each of them beside its name, where that differs. */
  detail?: (change: Change) => PhrasingContent[];
}

/**
 * Joins changes to bullets: the same of many models, a field that is new or has another type in many of them with a type
 * of its own in each, and all that became of the same targets.
 */
export function linesOf(changes: readonly Change[], links: ChangeLinks): Line[] {
  const typed = changes.filter(({ kind }) => kind in typedWords);
  const rest = changes.filter(({ kind }) => !(kind in typedWords));
  const lines = [
    ...bundle(rest).flatMap((each) => lineOf(each.changes, ([first]) => said(first, links))),
    ...[...Map.groupBy(typed, typedKey).values()].flatMap((equal) => typedLine(equal, links)),
  ];
  // In the order in which the changes came.
  const order = new Map(changes.map((change, index) => [change, index]));
  const position = ({ changes: [first] }: Line) => order.get(first) ?? 0;
  return joinEqualTargets(lines.toSorted((a, b) => position(a) - position(b)));
}

/** What is said of fields that changed alike but for the name of their type now. */
const typedWords: { [kind in ChangeKind]?: string } = {
  'field-added': 'is new',
  'required-field-added': 'is new and required',
  'field-type-changed': 'has another type',
  'field-type-widened': 'has a wider type',
  'field-type-narrowed': 'has a narrower type',
};

function typedKey({ kind, field, before }: Change): string {
  return JSON.stringify([kind, field, before ?? null]);
}

function typedLine(changes: readonly Change[], links: ChangeLinks): Line[] {
  const types = new Set(changes.map(({ after }) => after));
  if (types.size === 1) return lineOf(changes, ([first]) => said(first, links));
  return lineOf(changes, ([{ kind, before }]) => [
    text(` ${typedWords[kind] ?? ''}`),
    ...(before === undefined ? [] : [text(', was '), inlineCode(before)]),
  ]).map((line) => ({
    ...line,
    detail: ({ afterType }) =>
      afterType === undefined ? [] : [text(' ('), ...typePhrases(afterType, links), text(')')],
  }));
}

function lineOf(
  [first, ...others]: readonly Change[],
  predicate: (changes: Line['changes']) => PhrasingContent[],
): Line[] {
  if (first === undefined) return [];
  const changes: Line['changes'] = [first, ...others];
  return [{ changes, predicate: predicate(changes) }];
}

/** The sentence of a change without its subject; a type in it is linked. */
function said(change: Change, links: ChangeLinks): PhrasingContent[] {
  const phrases = sentencePhrases(sentenceOf(change)).slice(1);
  const { afterType } = change;
  if (afterType === undefined) return phrases;
  return phrases.flatMap((node) =>
    node.type === 'inlineCode' && node.value === afterType.text ? typePhrases(afterType, links) : [node],
  );
}

/** What became of the same field of the same models stands in one sentence. */
function joinEqualTargets(lines: readonly Line[]): Line[] {
  const key = ({ changes, detail }: Line, index: number) =>
    detail === undefined ? changes.map(whereOf).join(' ') : `${index}`;
  const equal = [...Map.groupBy(lines.entries(), ([index, line]) => key(line, index)).values()];
  return equal.flatMap((entries): Line[] => {
    const [first, ...others] = entries.map(([, line]) => line);
    if (first === undefined) return [];
    const more = others.flatMap(({ predicate }) => [text(';'), ...predicate]);
    return [{ ...first, predicate: [...first.predicate, ...more] }];
  });
}
