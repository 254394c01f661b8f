import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { changeClasses, type ChangeClass } from '../compare/change.ts';

/**
 * What scripts of the site know of a step, so that its page can be narrowed to one operation. It is short, for a reader
 * waits for it.
 */
export interface StepData {
  /** Tells it apart from a file that a person wrote. */
  generated: true;
  range: string;
  /** Operations that something changed for. */
  operations: Record<string, Subject>;
  /** Operations, and models that operations take or give directly, that nothing changed for. */
  unchanged: string[];
}

/** The same of models. They are thousands, so they are a file of their own. */
export interface StepModels {
  generated: true;
  /** Those that something changed in, by all their names in this step. */
  models: Record<string, Subject>;
  /** New ones, and their pages. */
  added: Record<string, string | null>;
}

/** An operation or a model. */
export interface Subject {
  /** Its page; absent where there is none. */
  href?: string;
  lines: LineData[];
}

/** Which of `changeClasses` it is of, then its words. */
export type LineData = [classIndex: number, ...PhraseData[]];

/** Text, code, or code that is a link. */
export type PhraseData = string | [code: string] | [code: string, href: string];

/** A line as data. */
export function lineData(line: { class: ChangeClass; phrases: readonly PhrasingContent[] }): LineData {
  return [changeClasses.indexOf(line.class), ...joined(line.phrases.map(phraseData))];
}

/** Texts side by side become one. */
function joined(phrases: readonly PhraseData[]): PhraseData[] {
  const result: PhraseData[] = [];
  for (const phrase of phrases) {
    const last = result.at(-1);
    if (typeof last === 'string' && typeof phrase === 'string') result[result.length - 1] = last + phrase;
    else result.push(phrase);
  }
  return result;
}

function phraseData(node: PhrasingContent): PhraseData {
  if (node.type === 'inlineCode') return [node.value];
  return node.type === 'link' ? [toString(node), node.url] : toString(node);
}
