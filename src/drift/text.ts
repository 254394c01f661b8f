import { type Change, type ChangeClass, changeClasses } from '../reference/drift/change.ts';
import { type Bundle, bundle, sentenceOfBundle } from '../reference/drift/compare/index.ts';
import { countsPhrase } from '../reference/drift/pages/counts.ts';
import type { TracedChange, TracedError } from '../trace/index.ts';
import type { TracedStep } from './traced-step.ts';

/** How many places, errors and models are named before the rest is counted. */
const named = 8;

const titles: Record<ChangeClass, string> = {
  breaking: 'BREAKING',
  compatible: 'COMPATIBLE',
  documentation: 'DOCUMENTATION ONLY',
};

/** `autumn-js 1.3.0 -> 1.3.13: 12 breaking changes and 3 compatible ones`. */
export function headline({
  before,
  after,
  changes,
}: Pick<TracedStep, 'before' | 'after' | 'changes'>): string {
  const from = `${before.package} ${before.version}`;
  const to = before.package === after.package ? after.version : `${after.package} ${after.version}`;
  return `${from} -> ${to}: ${countsPhrase(changes) ?? 'no name and no type has changed'}`;
}

/** What changed, what it touches and how to mend that, for a terminal. */
export function driftText(step: TracedStep): string {
  const traced = new Map(step.traced.map((each) => [each.change, each]));
  const classes = Map.groupBy(step.changes, (change) => change.class);
  const sections = changeClasses.flatMap((name) => {
    const changes = classes.get(name) ?? [];
    return changes.length === 0 ? [] : ['', titles[name], ...classLines(changes, traced)];
  });
  return [headline(step), ...sections, ...unexplainedLines(step.unexplained)].join('\n');
}

function classLines(changes: readonly Change[], traced: ReadonlyMap<Change, TracedChange>): string[] {
  return [...Map.groupBy(changes, ({ group }) => group)].flatMap(([group, ofGroup]) => [
    `  ${group}`,
    ...bundle(ofGroup).flatMap((each) => bundleLines(each, traced)),
  ]);
}

function bundleLines(each: Bundle, traced: ReadonlyMap<Change, TracedChange>): string[] {
  const { change, changes, places } = each;
  const traces = changes.flatMap((one) => traced.get(one) ?? []);
  const lines = [`    ${sentenceOfBundle(each)}`];
  if (places.length > 1) lines.push(`      ${listed(places)}`);
  if (change.class === 'breaking') lines.push(`      ${change.reason}`);
  const touched = distinct(traces.flatMap(({ places: found }) => found));
  const errors = distinct(traces.flatMap(({ errors: found }) => found));
  // A page that is new needs no attention.
  if (!change.kind.endsWith('-added')) lines.push(...pageLines(traces));
  if (touched.length > 0) {
    lines.push('      mentioned in');
    for (const { where } of touched.slice(0, named)) lines.push(`        ${where}`);
    if (touched.length > named) lines.push(`        and ${touched.length - named} more`);
  }
  if (errors.length > 0) lines.push('      no longer compiles', ...errorLines(errors));
  return lines;
}

function pageLines(traces: readonly TracedChange[]): string[] {
  const count = traces.reduce((sum, { pages }) => sum + pages.count, 0);
  if (count === 0) return [];
  const verb = `${count} generated ${count === 1 ? 'page follows' : 'pages follow'}`;
  const [only] = traces;
  const names = only && traces.length === 1 ? `: ${listed(only.pages.first.map(({ href }) => href))}` : '';
  return [`      ${verb}${names}`];
}

function errorLines(errors: readonly TracedError[]): string[] {
  const lines = errors
    .slice(0, named)
    .flatMap(({ where, code, message, source, corrected }) => [
      `        ${where} TS${code}: ${message.split('\n')[0]}`,
      ...(corrected === undefined
        ? [`            ${source.trim()}`]
        : [`          - ${source.trim()}`, `          + ${corrected.trim()}`]),
    ]);
  return errors.length > named ? [...lines, `        and ${errors.length - named} more`] : lines;
}

function unexplainedLines(errors: readonly TracedError[]): string[] {
  if (errors.length === 0) return [];
  return ['', 'NO LONGER COMPILES, for a reason that is none of these changes', ...errorLines(errors)];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, named).join(', ');
  return names.length > named ? `${shown} and ${names.length - named} more` : shown;
}

function distinct<Place extends { where: string }>(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.where, place])).values()];
}
