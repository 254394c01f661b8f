import { join } from 'node:path';
import { generatedFolders } from '../../config/authored-pages.ts';
import type { Generated, GeneratedRelease } from '../../generate/generate.ts';
import { carryOut, stalePages } from '../../generate/page-files.ts';
import { planPages, type PageGroup, type PlannedGroup } from '../../generate/page-plan.ts';
import { strayPages } from '../../generate/stray-pages.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Allowed } from '../../reference/allowances.ts';
import type { Excluded } from '../../reference/exclusions.ts';

interface WriteOptions {
  /** Fail when a committed page is not what the schemas say, instead of writing it. */
  check: boolean;
  log(line: string): void;
  /** Told what is so, whatever was written. */
  tell(line: string): void;
}

/** The pages of a release, or of changes. */
interface Group extends PageGroup {
  /** Undefined for the pages of changes. */
  release?: GeneratedRelease;
}

/**
 * Writes the pages of all releases and those of changes, or compares those that are committed.
 * @returns what is wrong with them, or with their place
 */
export function writePages(
  root: string,
  { config, releases, changes }: Generated,
  { check, log, tell }: WriteOptions,
): Problem[] {
  const content = join(root, 'src/content/docs');
  const folders = generatedFolders(config);
  const groups: Group[] = [
    ...releases.map((release) => ({
      slug: release.release.config.slug,
      pages: release.pages,
      isWhole: release.isWhole,
      release,
    })),
    // Without a release, or a version of one, the pages that there are stay.
    ...(changes ? [{ slug: config.changes.slug, pages: changes, isWhole: true }] : []),
  ];
  const planned = planPages(content, groups, folders).map((plan, index) => ({ plan, group: groups[index] }));
  const isChecked = (group: Group | undefined) => check && group?.release?.release.config.committed === true;
  const [checked, others] = [true, false].map((wanted) =>
    planned.filter(({ group }) => isChecked(group) === wanted).map(({ plan }) => plan),
  );
  const stale = (checked ?? []).flatMap(stalePages);
  const refused = carryOut(content, others ?? []);
  for (const { plan, group } of planned) {
    if (!group) continue;
    for (const line of group.release ? summary(group.release) : []) {
      log(line);
      tell(line);
    }
    if (!isChecked(group)) tellWritten(plan, group, log);
    else if (stale.length === 0) log(`  ${group.pages.length} committed pages are what the schemas say`);
  }
  const inTheWay = planned.flatMap(({ plan }) => plan.problems);
  return [...inTheWay, ...stale, ...refused, ...strayPages(content, folders)];
}

function tellWritten(plan: PlannedGroup, { pages, release }: Group, log: (line: string) => void): void {
  const { stale, unchanged, remove, left } = plan;
  const counts = `${pages.length} pages: ${stale.length} written, ${unchanged} unchanged, ${remove.length} removed`;
  if (release) log(`  ${counts}`);
  else if (pages.length > 0 || remove.length > 0) log(`changes: ${counts}`);
  if (left.length > 0)
    log(`  ${left.length} pages of before that were not made this time stay until everything can be read`);
}

function summary({ release, proven }: GeneratedRelease): string[] {
  const { reference, comparison, allowed, excluded = [], config } = release;
  const { fields, agreed, agreedByDefault } = comparison;
  const models = `${Object.keys(reference.models).length} models`;
  const operations = reference.operations.length === 0 ? [] : [`${reference.operations.length} operations`];
  return [
    `${config.id}: ${[`${reference.package} ${reference.version}`, models, ...operations].join(', ')}`,
    `  ${agreed} of ${fields} fields agree between declarations and schemas (${agreedByDefault} of them have a default)`,
    ...allowedLines(allowed),
    ...excluded.flatMap(excludedLine),
    `  ${proven} example values proven by the models' own schemas`,
  ];
}

/** What is allowed for one reason is told in a line, with the first places. */
function allowedLines(allowed: readonly Allowed[]): string[] {
  return [...Map.groupBy(allowed, ({ entry }) => entry)].map(([{ reason }, findings]) => {
    const places = findings.map(({ where }) => where);
    const [count, rest] = [places.length, places.length > 3 ? ', …' : ''];
    return `  ${count === 1 ? 'a finding' : `${count} findings`} allowed at ${places.slice(0, 3).join(', ')}${rest}: ${reason}`;
  });
}

function excludedLine({ models, operations, reason }: Excluded): string[] {
  const counts = [plural(models.length, 'model'), plural(operations.length, 'operation')];
  const told = counts.filter((each) => !each.startsWith('0 '));
  return told.length === 0 ? [] : [`  ${told.join(' and ')} excluded: ${reason}`];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
