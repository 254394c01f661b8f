import type { CheckResult } from './run-check.ts';

const number = new Intl.NumberFormat('en');

/** What a check says besides its problems: the excused blocks with their reasons, and one line of numbers. */
export function formatSummary(result: CheckResult): string {
  const { excused } = result;
  const parts: string[] = [];
  if (excused.length > 0) {
    const lines = excused.map(({ where, reason }) => `  ${where} - ${reason}`);
    parts.push([`${count(excused.length, 'block')} not checked, with a reason:`, ...lines].join('\n'));
  }
  parts.push(summary(result));
  return parts.join('\n\n');
}

function summary({ problems, files, blocks, checked, cached, hovers, milliseconds }: CheckResult): string {
  const found = problems.length === 0 ? 'No problems' : count(problems.length, 'problem');
  const seconds = (milliseconds / 1000).toFixed(1);
  const known = `${number.format(checked)} checked, ${number.format(cached)} from the cache`;
  return `${found} in ${count(blocks, 'block')} of ${count(files, 'file')} (${known}, ${count(hovers, 'hover')}) in ${seconds} s.`;
}

function count(amount: number, noun: string): string {
  return `${number.format(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
