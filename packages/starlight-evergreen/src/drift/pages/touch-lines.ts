import { inlineCode, joinPhrases, type PhrasingContent, text } from '../../markdown/build.ts';
import { type Change, type ChangeClass, changeClasses } from '../compare/change.ts';
import type { Touch } from '../touches/touches.ts';
import type { ChangeLinks } from './change-links.ts';
import { number, plural } from './counts.ts';
import { type Line, linesOf } from './line.ts';
import { briefLine } from './line-item.ts';
import { renamePhrases } from './model-lists.ts';
import { namedLink, targetLink } from './target-link.ts';

/** What changed for whoever calls an operation, or uses a model, in one bullet. */
export interface TouchLine {
  class: ChangeClass;
  phrases: PhrasingContent[];
}

/**
 * The touches of one operation as bullets: what breaks code first, the operation itself before what it takes and gives,
 * and the names of its types, which only some code writes, last.
 */
export function touchLines(touches: readonly Touch[], links: ChangeLinks, length: LineLength): TouchLine[] {
  return changeClasses.flatMap((name) => {
    const ofClass = touches.filter(({ change }) => change.class === name);
    return [
      ...linesOf(changesIn(ofClass.filter(({ side }) => side === undefined)), links).map((line) =>
        briefLine(line, links),
      ),
      ...sideLines('request', ofClass, links, length),
      ...sideLines('response', ofClass, links, length),
      ...sideLines('model', ofClass, links, length),
      ...typeNames(ofClass, links, length),
    ].map((phrases): TouchLine => ({ class: name, phrases }));
  });
}

function changesIn(touches: readonly Touch[]): Change[] {
  return [...new Set(touches.map(({ change }) => change))];
}

/** How much a line tells. */
export interface LineLength {
  /** How many places of one change, or names, it lists. */
  listed: number;
  /** Whether each of several places has its type beside it, where they differ. */
  types: boolean;
}

/** What is told about as a whole, and how a part of it is said to be one. */
const wholes = {
  request: { whole: 'what it takes', of: ' of what it takes' },
  response: { whole: 'what it gives', of: ' of what it gives' },
  model: { whole: 'it', of: '' },
} as const;

function sideLines(
  side: keyof typeof wholes,
  touches: readonly Touch[],
  links: ChangeLinks,
  length: LineLength,
): PhrasingContent[][] {
  const ofSide = touches.filter((touch) => touch.side === side && !isOfName(touch.change));
  const ways = new Map(ofSide.map((touch) => [touch.change, touch.way]));
  // What is nearest to the caller comes first, in its model's own order.
  const changes = [...ways].toSorted(([, a], [, b]) => a.length - b.length).map(([change]) => change);
  return linesOf(changes, links).map((line) => placePhrases(line, ways, wholes[side], links, length));
}

function placePhrases(
  { changes, predicate, detail }: Line,
  ways: ReadonlyMap<Change, readonly string[]>,
  { whole, of }: { whole: string; of: string },
  links: ChangeLinks,
  { listed, types }: LineLength,
): PhrasingContent[] {
  const targets = new Map(changes.map((change) => [placeOf(change, ways), change]));
  const told = [...targets].map(([place, change]): PhrasingContent[] => {
    const name = place === '' ? text(whole) : namedLink(place, change, links);
    return targets.size === 1 || !types ? [name] : [name, ...(detail?.(change) ?? [])];
  });
  const [only = []] = told;
  const [change] = changes;
  if (told.length === 1) {
    const subject = targets.has('') ? [text(upperFirst(whole))] : [...only, text(of)];
    return [...subject, ...predicate, ...(detail?.(change) ?? [])];
  }
  const count = `${number(told.length)} ${plural(told.length, 'place')}${of}`;
  const name = nameBefore(change);
  const subject = name === undefined ? [text(upperFirst(count))] : [inlineCode(name), text(` in ${count}`)];
  return [...subject, ...predicate, text(': '), ...firstOf(told, listed)];
}

/** The names on the way to what changed. */
function placeOf(change: Change, ways: ReadonlyMap<Change, readonly string[]>): string {
  const name = nameBefore(change);
  return [...(ways.get(change) ?? []), ...(name === undefined ? [] : [name])].join('.');
}

function nameBefore({ kind, field, before }: Change): string | undefined {
  return kind === 'field-renamed' ? before : field;
}

function firstOf(parts: readonly PhrasingContent[][], listed: number): PhrasingContent[] {
  const rest = parts.length - listed;
  if (rest <= 1) return joinPhrases(parts, ', ');
  return [...joinPhrases(parts.slice(0, listed), ', '), text(` and ${number(rest)} more`)];
}

/** Whether only code that writes the name of a type is touched. */
function isOfName({ kind }: Change): boolean {
  return kind === 'model-renamed' || kind === 'model-removed';
}

function typeNames(
  touches: readonly Touch[],
  links: ChangeLinks,
  { listed }: LineLength,
): PhrasingContent[][] {
  const changes = changesIn(touches);
  const renamed = renamePhrases(
    changes.filter(({ kind }) => kind === 'model-renamed'),
    links,
  );
  const gone = changes
    .filter(({ kind }) => kind === 'model-removed')
    .map((change) => [targetLink(change, links)]);
  return [
    ...namesLine(renamed, 'A type has another name', (count) => `${count} types have other names`, listed),
    ...namesLine(gone, 'A type is gone', (count) => `${count} types are gone`, listed),
  ];
}

function namesLine(
  parts: readonly PhrasingContent[][],
  one: string,
  many: (count: string) => string,
  listed: number,
): PhrasingContent[][] {
  if (parts.length === 0) return [];
  const summary = parts.length === 1 ? one : many(number(parts.length));
  return [[text(`${summary}: `), ...firstOf(parts, listed)]];
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
