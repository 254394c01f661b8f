import type { PlaceNote } from './collect.ts';
import type { CheckResult } from './run-check.ts';

const number = new Intl.NumberFormat('en');

/**
 * What a check says besides its problems: what it has not looked at, with reasons, and one line of numbers.
 */
export function formatSummary(result: CheckResult): string {
  const { excused, unseen, notes, others, unreadKinds } = result;
  return [
    ...section(notes, ''),
    ...section(
      unseen,
      `${count(unseen.length, 'place')} not checked, since no block of a page stands there:`,
    ),
    ...section(excused, `${count(excused.length, 'block')} not checked, with a reason:`),
    ...tally(others, 'block', 'of other languages, not checked', nameOf),
    ...tally(unreadKinds, 'file', 'of kinds that are not looked into', (kind) => kind),
    summary(result),
  ].join('\n\n');
}

/** The same for other programs. */
export function checkFacts(result: CheckResult): object {
  const { files, blocks, checked, cached, excused, unseen, notes, others, unreadKinds } = result;
  return {
    files,
    blocks,
    checked,
    cached,
    notChecked: {
      excused,
      unseen,
      languages: Object.fromEntries(others),
      files: Object.fromEntries(unreadKinds),
    },
    notes,
  };
}

function section(all: readonly PlaceNote[], title: string): string[] {
  if (all.length === 0) return [];
  const lines = all.map(({ where, reason }) => (title === '' ? '' : '  ') + `${where} - ${reason}`);
  return [[...(title === '' ? [] : [title]), ...lines].join('\n')];
}

/** In the order of their number: `12 sh, 3 json, 1 without a language`. */
function tally(
  amounts: ReadonlyMap<string, number>,
  noun: string,
  what: string,
  nameEach: (key: string) => string,
): string[] {
  const all = [...amounts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  if (all.length === 0) return [];
  const total = all.reduce((sum, [, amount]) => sum + amount, 0);
  const parts = all.map(([key, amount]) => `${number.format(amount)} ${nameEach(key)}`);
  return [`${count(total, noun)} ${what}: ${parts.join(', ')}.`];
}

function nameOf(word: string): string {
  if (word === '') return 'without a language';
  return word === 'indented' ? 'by indentation' : word;
}

function summary({ problems, files, blocks, checked, cached, hovers, milliseconds }: CheckResult): string {
  if (blocks === 0 && problems.length === 0)
    return `Nothing to check: no block of TypeScript or JavaScript in ${count(files, 'file')}.`;
  const found = problems.length === 0 ? 'No problems' : count(problems.length, 'problem');
  const time = milliseconds === undefined ? '' : ` in ${(milliseconds / 1000).toFixed(1)} s`;
  const known = `${number.format(checked)} checked, ${number.format(cached)} from the cache`;
  return `${found} in ${count(blocks, 'block')} of ${count(files, 'file')} (${known}, ${count(hovers, 'hover')})${time}.`;
}

function count(amount: number, noun: string): string {
  return `${number.format(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
