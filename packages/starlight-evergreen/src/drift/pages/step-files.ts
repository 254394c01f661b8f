import type { Page } from '../../markdown/page.ts';
import type { Change } from '../compare/change.ts';
import { operationsOf, type Touch, touchesIn } from '../touches/touches.ts';
import { modelTouchesIn, namesOf } from '../touches/model-touches.ts';
import { changesAddress } from './changes-slug.ts';
import type { ChangesStep } from './changes-step.ts';
import { countsPhrase } from './counts.ts';
import { lineData, type StepData, type StepModels, type Subject } from './step-data.ts';
import { touchLines } from './touch-lines.ts';

/** What the list of steps says of each to programs of the site. */
export interface StepEntry {
  title: string;
  range: string;
  /** Its page. */
  href: string;
  /** What its page is narrowed with: see {@link StepData} and {@link StepModels}. */
  data: string;
  models: string;
  /** One sentence. */
  summary: string;
}

/** The file that lists all steps. */
export interface StepList {
  generated: true;
  steps: StepEntry[];
}

/** A narrowed page is about one thing, so its lines tell much. */
const length = { listed: 8, types: true };

/** The data that pages of changes are narrowed with: a file for each step beside its page, and one that lists them. */
export function stepFiles(steps: readonly ChangesStep[], folder: string): Page[] {
  const list: StepList = { generated: true, steps: steps.map(entryOf) };
  return [
    { file: `${folder}/index.json`, text: `${JSON.stringify(list)}\n` },
    ...steps.flatMap((step) => {
      const { data, models } = dataOf(step);
      return [
        { file: `${step.slug}.json`, text: `${JSON.stringify(data)}\n` },
        { file: `${step.slug}.models.json`, text: `${JSON.stringify(models)}\n` },
      ];
    }),
  ];
}

function entryOf({ title, range, slug, changes }: ChangesStep): StepEntry {
  const counts = countsPhrase(changes);
  return {
    title,
    range,
    href: changesAddress(slug),
    data: `/${slug}.json`,
    models: `/${slug}.models.json`,
    summary: counts === undefined ? 'No name and no type changed.' : `${counts}.`,
  };
}

/** What a step has for each operation and each model that it can be narrowed to. */
export function dataOf(step: ChangesStep): { data: StepData; models: StepModels } {
  const { links, range } = step;
  const touchesOf = touchesIn(step);
  const modelTouchesOf = modelTouchesIn(step);
  const added = new Map(step.changes.filter(isAdded).map(({ model = '' }) => [model, links.model(model)]));
  const subject = (href: string | undefined, touches: readonly Touch[]): Subject => ({
    ...(href !== undefined && { href }),
    lines: touchLines(touches, links, length).map(lineData),
  });
  const operations = operationsOf(step).map(
    (name) => [name, subject(links.operation(name), touchesOf(name))] as const,
  );
  const models = namesOf(step)
    .filter((name) => !added.has(name))
    .map((name) => [name, subject(links.model(name), modelTouchesOf(name))] as const);
  const isChanged = ([, { lines }]: readonly [string, Subject]) => lines.length > 0;
  return {
    data: {
      generated: true,
      range,
      operations: Object.fromEntries(operations.filter(isChanged)),
      unchanged: [...operations, ...models].filter((each) => !isChanged(each)).map(([name]) => name),
    },
    models: {
      generated: true,
      models: Object.fromEntries(models.filter(isChanged)),
      added: Object.fromEntries([...added].map(([name, href]) => [name, href ?? null])),
    },
  };
}

function isAdded({ kind }: Change): boolean {
  return kind === 'model-added';
}
