import { paragraph, text } from '../../markdown/build.ts';
import type { Paragraph } from 'mdast';
import type { Change } from '../compare/change.ts';
import type { ChangesStep } from './changes-step.ts';

/** How many changes of each class there are. New models are counted apart: they are many and break nothing. */
export interface Counts {
  breaking: number;
  compatible: number;
  documentation: number;
  modelsAdded: number;
  /** Among those that are compatible. */
  operationsAdded: number;
  /** Among those that break. */
  modelsRenamed: number;
  modelsRemoved: number;
}

export function countsOf(changes: readonly Change[]): Counts {
  const counts: Counts = {
    breaking: 0,
    compatible: 0,
    documentation: 0,
    modelsAdded: 0,
    operationsAdded: 0,
    modelsRenamed: 0,
    modelsRemoved: 0,
  };
  for (const change of changes) {
    if (change.kind === 'model-added') counts.modelsAdded += 1;
    else counts[change.class] += 1;
    if (change.kind === 'operation-added') counts.operationsAdded += 1;
    if (change.kind === 'model-renamed') counts.modelsRenamed += 1;
    if (change.kind === 'model-removed') counts.modelsRemoved += 1;
  }
  return counts;
}

/** `42 breaking changes (3 models are renamed, 1 is gone), 310 compatible ones and 950 new models`; undefined when there are none. */
export function countsPhrase(changes: readonly Change[]): string | undefined {
  const { breaking, compatible, documentation, modelsAdded, operationsAdded, ...whole } = countsOf(changes);
  const parts: string[] = [];
  const add = (count: number, kind: string, rest = '') => {
    if (count === 0) return;
    parts.push(`${number(count)} ${kind} ${plural(count, parts.length > 0 ? 'one' : 'change')}${rest}`);
  };
  add(breaking, 'breaking', wholeModels(whole));
  const calls = `${number(operationsAdded)} ${plural(operationsAdded, 'operation')} ${areOrIs(operationsAdded)} new`;
  add(compatible, 'compatible', operationsAdded === 0 ? '' : ` (${calls})`);
  if (documentation > 0) parts.push(`${number(documentation)} in documentation only`);
  if (modelsAdded > 0) parts.push(`${number(modelsAdded)} new ${plural(modelsAdded, 'model')}`);
  const last = parts.pop();
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function wholeModels({
  modelsRenamed,
  modelsRemoved,
}: Pick<Counts, 'modelsRenamed' | 'modelsRemoved'>): string {
  const parts = [
    [modelsRenamed, 'renamed'],
    [modelsRemoved, 'gone'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, what], index) => {
      const noun = index === 0 ? ` ${plural(count, 'model')}` : '';
      return `${number(count)}${noun} ${areOrIs(count)} ${what}`;
    });
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** How a page of changes begins. */
export function opening({
  before,
  after,
  changes,
}: Pick<ChangesStep, 'before' | 'after' | 'changes'>): Paragraph {
  const range =
    before.package === after.package
      ? `From ${before.package} ${before.version} to ${after.version}`
      : `From ${before.package} ${before.version} to ${after.package} ${after.version}`;
  const counts = countsPhrase(changes);
  return paragraph(
    text(counts === undefined ? `${range}, no name and no type changed.` : `${range}: ${counts}.`),
  );
}

export function number(count: number): string {
  return count.toLocaleString('en');
}

export function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}

export function areOrIs(count: number): string {
  return count === 1 ? 'is' : 'are';
}
