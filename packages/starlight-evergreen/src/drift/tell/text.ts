import { type Change, type ChangeClass, changeClasses } from '../compare/change.ts';
import { type Bundle, bundle, sentenceOfBundle } from '../compare/index.ts';
import { countsPhrase } from '../pages/counts.ts';
import type { ImpactOfChange, BrokenPlace, TouchedPlace } from '../impact/impact.ts';
import { distinctPlaces } from '../impact/touched-places.ts';
import { placesByFile, spotOf } from './places.ts';
import type { StepWithImpact } from '../impact/step-impact.ts';

/** How many models and pages that need no hand are named before the rest is counted. */
const named = 8;

const titles: Record<ChangeClass, string> = {
  breaking: 'BREAKING',
  compatible: 'COMPATIBLE',
  documentation: 'DOCUMENTATION ONLY',
};

/** `shop-sdk 1.3.0 -> 1.3.13: 12 breaking changes and 3 compatible ones`. */
export function headline({
  before,
  after,
  changes,
}: Pick<StepWithImpact, 'before' | 'after' | 'changes'>): string {
  const from = `${before.package} ${before.version}`;
  const to = before.package === after.package ? after.version : `${after.package} ${after.version}`;
  return `${from} -> ${to}: ${countsPhrase(changes) ?? 'no name and no type has changed'}`;
}

/** What changed, what it touches and how to fix that, for a terminal. */
export function driftText(step: StepWithImpact): string {
  const impacts = new Map(step.impacts.map((each) => [each.change, each]));
  const classes = Map.groupBy(step.changes, (change) => change.class);
  const sections = changeClasses.flatMap((name) => {
    const changes = classes.get(name) ?? [];
    return changes.length === 0 ? [] : ['', titles[name], ...classLines(changes, impacts)];
  });
  return [headline(step), ...sections, ...unexplainedLines(step.unexplained)].join('\n');
}

function classLines(changes: readonly Change[], impacts: ReadonlyMap<Change, ImpactOfChange>): string[] {
  return [...Map.groupBy(changes, ({ group }) => group)].flatMap(([group, ofGroup]) => [
    `  ${group}`,
    ...bundle(ofGroup).flatMap((each) => bundleLines(each, impacts)),
  ]);
}

function bundleLines(each: Bundle, impacts: ReadonlyMap<Change, ImpactOfChange>): string[] {
  const { change, changes, targets } = each;
  const own = changes.flatMap((one) => impacts.get(one) ?? []);
  const lines = [`    ${sentenceOfBundle(each)}`];
  const isBreaking = change.class === 'breaking';
  if (targets.length > 1) lines.push(`      ${isBreaking ? targets.join(', ') : listed(targets)}`);
  if (isBreaking) lines.push(`      ${change.reason}`);
  // A page that is new needs no attention.
  if (change.kind !== 'model-added' && change.kind !== 'operation-added') lines.push(...pageLines(own));
  const touched = distinctPlaces(own.flatMap(({ places: found }) => found));
  if (touched.length > 0) lines.push('      mentioned in', ...placeLines(touched));
  const errors = distinctPlaces(own.flatMap(({ errors: found }) => found));
  if (errors.length > 0) lines.push('      no longer compiles', ...errorLines(errors));
  return lines;
}

/** Pages that show several of the changes are counted once. */
function pageLines(own: readonly ImpactOfChange[]): string[] {
  const pages = [...new Set(own.flatMap((impact) => impact.pages.map(({ href }) => href)))];
  if (pages.length === 0) return [];
  const verb = `${pages.length} generated ${pages.length === 1 ? 'page follows' : 'pages follow'}`;
  return [`      ${verb}: ${listed(pages)}`];
}

/** A line for each file, so that none is left out: `src/examples/check.ts:4:16, 9:20`. */
function placeLines(places: readonly TouchedPlace[]): string[] {
  return [...placesByFile(places)].map(([file, spots]) => `        ${file}:${spots.join(', ')}`);
}

/** Each of them has to be fixed, so each is named; what is written on a line is shown once. */
function errorLines(errors: readonly BrokenPlace[]): string[] {
  const lines = Map.groupBy(errors, ({ where, corrected }) => {
    const { file, spot } = spotOf(where);
    return JSON.stringify([file, spot.split(':')[0], corrected ?? null]);
  });
  return [...lines.values()].flatMap((onLine) => [
    ...onLine.map(({ where, code, message }) => `        ${where} TS${code}: ${message.split('\n')[0]}`),
    ...onLine
      .slice(0, 1)
      .flatMap(({ source, corrected }) =>
        corrected === undefined
          ? [`            ${source.trim()}`]
          : [`          - ${source.trim()}`, `          + ${corrected.trim()}`],
      ),
  ]);
}

function unexplainedLines(errors: readonly BrokenPlace[]): string[] {
  if (errors.length === 0) return [];
  return ['', 'NO LONGER COMPILES, for a reason that is none of these changes', ...errorLines(errors)];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, named).join(', ');
  return names.length > named ? `${shown} and ${names.length - named} more` : shown;
}
