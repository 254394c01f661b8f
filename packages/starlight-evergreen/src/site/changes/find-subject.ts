import type { LineData, StepData, StepModels } from '../../drift/pages/step-data.ts';

/** What is known of a step: of its models only once somebody asks for one. */
export interface KnownStep {
  data: StepData;
  models?: StepModels | undefined;
}

/** What became of an operation or a model in a step. */
export interface Found {
  /** As the step writes it. */
  name: string;
  href?: string | undefined;
  /** None when nothing changed for it. */
  lines: readonly LineData[];
}

const newModel: LineData = [1, 'It is new'];

/** Looks an operation or a model up by its exact name; undefined when the step has nothing of that name. */
export function findSubject(name: string, { data, models }: KnownStep): Found | undefined {
  const subject = own(data.operations, name) ?? own(models?.models, name);
  if (subject) return { name, href: subject.href, lines: subject.lines };
  if (data.unchanged.includes(name)) return { name, lines: [] };
  const added = own(models?.added, name);
  return added === undefined ? undefined : { name, href: added ?? undefined, lines: [newModel] };
}

function own<T>(record: Record<string, T> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** All names that a step can be narrowed to, operations first. */
export function namesIn({ data, models }: KnownStep): string[] {
  const isOperation = (name: string) => !/^[A-Z]/.test(name);
  const known = [
    ...Object.keys(data.operations),
    ...data.unchanged,
    ...Object.keys(models?.models ?? {}),
    ...Object.keys(models?.added ?? {}),
  ];
  return [...new Set(known)].toSorted(
    (a, b) => Number(isOperation(b)) - Number(isOperation(a)) || (a < b ? -1 : 1),
  );
}

/**
 * The name that somebody means: written out, in other capitals, as a call (`balances.create()`), or the end of one
 * operation's name alone.
 */
export function nameMeant(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.trim().replace(/\(.*\)$/, '');
  if (wanted === '') return undefined;
  if (names.includes(wanted)) return wanted;
  const lower = wanted.toLowerCase();
  const same = names.find((name) => name.toLowerCase() === lower);
  if (same !== undefined) return same;
  const ending = names.filter((name) => name.toLowerCase().endsWith(`.${lower}`));
  return ending.length === 1 ? ending[0] : undefined;
}

/** How many of a subject's lines are of each class. */
export function countLines(lines: readonly LineData[]): [breaking: number, compatible: number, said: number] {
  const count = (index: number) => lines.filter(([each]) => each === index).length;
  return [count(0), count(1), count(2)];
}

/** What a screen reader hears, and the first line of what is found. */
export function verdict(name: string, range: string, found: Found | undefined): string {
  const [before, after] = range.split(' to ');
  const when = `from ${before ?? range} to ${after ?? range}`;
  if (found === undefined) return `No change names ${name} ${when}.`;
  if (found.lines.length === 0) return `Nothing changed for ${name} ${when}.`;
  const [breaking, compatible, said] = countLines(found.lines);
  const parts = [
    ...(breaking > 0 ? [`${breaking} breaking`] : []),
    ...(compatible > 0 ? [`${compatible} compatible`] : []),
    ...(said > 0 ? [`${said} in documentation only`] : []),
  ];
  return `${name}, ${range}: ${parts.join(', ')}.`;
}
