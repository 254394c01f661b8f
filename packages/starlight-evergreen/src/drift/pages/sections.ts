import type { List, RootContent } from 'mdast';
import { heading, list, listOf, strong, text } from '../../markdown/build.ts';
import { type Change, type ChangeClass, changeClasses, type ChangeKind } from '../compare/change.ts';
import { otherGroup } from '../snapshot/groups.ts';
import { number } from './counts.ts';
import type { Fold } from './fold.ts';
import { linesOf } from './line.ts';
import { lineItem, type Writing } from './line-item.ts';
import { goneModels, newModels, renamedModels } from './model-lists.ts';
import { type Nearness, nearnessIn } from './nearness.ts';
import { sentencePhrases } from './sentence.ts';
import type { ChangesStep } from './changes-step.ts';

const titles: Record<ChangeClass, { title: string; why: string }> = {
  breaking: { title: 'Breaking', why: 'Why these can break code that worked' },
  compatible: { title: 'Compatible', why: 'Why these break nothing' },
  documentation: { title: 'Documentation only', why: 'Why these change only what is said' },
};

type StepOnPage = Pick<ChangesStep, 'before' | 'after' | 'changes' | 'links'>;

/** All changes: by class, those that matter most first, and within a class by the group that they are in. */
export function classSections({ before, after, changes, links }: StepOnPage, fold: Fold): RootContent[] {
  const page: PageWriting = {
    links,
    fold,
    nearness: nearnessIn(after),
    // From one package to another, what everything is called there is what people come for.
    renamesInSight: before.package !== after.package,
  };
  const classes = Map.groupBy(changes, (change) => change.class);
  return changeClasses.flatMap((name): RootContent[] => {
    const ofClass = classes.get(name) ?? [];
    if (ofClass.length === 0) return [];
    const groups = [...Map.groupBy(ofClass, ({ group }) => group)].toSorted(([a], [b]) =>
      compareGroups(a, b),
    );
    return [
      heading(2, text(titles[name].title)),
      ...fold(titles[name].why, [reasons(ofClass)]),
      ...groups.flatMap(([group, ofGroup]) => [heading(3, text(group)), ...groupBlocks(ofGroup, page)]),
    ];
  });
}

interface PageWriting extends Writing {
  nearness: Nearness;
  renamesInSight: boolean;
}

/** In order of their names; what belongs to no operation comes last. */
function compareGroups(a: string, b: string): number {
  if (a === b) return 0;
  if (a === otherGroup || b === otherGroup) return a === otherGroup ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Each reason once, with the kinds of change that it stands for, the most frequent first. */
function reasons(changes: readonly Change[]): List {
  const kinds = [...Map.groupBy(changes, ({ reason }) => reason)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const items = kinds.map(([reason, ofReason]) => {
    const names = [...new Set(ofReason.map(({ kind }) => kindLabel(kind)))].join(', ');
    return [
      strong(names.charAt(0).toUpperCase() + names.slice(1)),
      text(` (${number(ofReason.length)}): `),
      ...sentencePhrases(reason),
    ];
  });
  return list(items);
}

/** `field-made-required` -> `field made required` */
function kindLabel(kind: ChangeKind): string {
  return kind.replace(/^additional/, 'other-properties').replaceAll('-', ' ');
}

/** What is near to the caller first; whole models that came, went or were renamed are lists of names below it. */
function groupBlocks(changes: readonly Change[], page: PageWriting): RootContent[] {
  const {
    'model-added': added = [],
    'model-removed': gone = [],
    'model-renamed': renamed = [],
    rest = [],
  } = Object.groupBy(changes, ({ kind }) =>
    kind === 'model-added' || kind === 'model-removed' || kind === 'model-renamed' ? kind : 'rest',
  );
  const { links, nearness } = page;
  const ordered = rest.toSorted((a, b) => nearness(a) - nearness(b));
  const items = linesOf(ordered, links).map((line) => lineItem(line, page));
  const bullets: RootContent[] = items.length === 0 ? [] : [listOf(items)];
  return [
    ...bullets,
    ...renamedModels(renamed, page, page.renamesInSight),
    ...goneModels(gone, page),
    ...newModels(added, page),
  ];
}
