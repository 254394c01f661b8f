import { appendFileSync } from 'node:fs';
import type { ListItem, RootContent } from 'mdast';
import { codeBlock, heading, inlineCode, listItem, listOf, paragraph, text } from '../../markdown/build.ts';
import { renderMarkdown } from '../../markdown/write.ts';
import { changesMarkdown } from '../pages/index.ts';
import type { BrokenPlace } from '../impact/impact.ts';
import { distinctPlaces } from '../impact/touched-places.ts';
import { placesByFile } from './places.ts';
import type { StepWithImpact } from '../impact/step-impact.ts';

/** GitHub refuses the summary of a step that is larger than a mebibyte. */
const mostCharacters = 900_000;

/** What changed from one version to the other, as a Markdown document. */
export function changelog(step: StepWithImpact): string {
  const { before, after } = step;
  const to = before.package === after.package ? after.version : `${after.package} ${after.version}`;
  return changesMarkdown({ ...step, title: `${before.package} ${before.version} to ${to}` });
}

/** The summary of a job: for each step what it touches in these docs, then its changelog. */
export function appendSummary(file: string, steps: readonly StepWithImpact[]): void {
  const whole = steps.map((step) => `${touched(step)}${changelog(step)}`).join('\n');
  if (whole !== '') appendFileSync(file, `${shortened(whole)}\n`);
}

function shortened(markdown: string): string {
  if (Buffer.byteLength(markdown) <= mostCharacters) return markdown;
  const start = Buffer.from(markdown).subarray(0, mostCharacters).toString();
  return `${start.slice(0, start.lastIndexOf('\n'))}\n\nThis is not all: the rest is in the job’s log.\n`;
}

/** What is to be fixed, and what is to be read again: annotations show only the first ten. */
function touched({ impacts, unexplained }: StepWithImpact): string {
  const errors = distinctPlaces([...impacts.flatMap((each) => each.errors), ...unexplained]);
  const places = distinctPlaces(impacts.flatMap((each) => each.places));
  const children: RootContent[] = [
    ...section('No longer compiles', errors.map(errorItem)),
    ...section('Mentions what changed', [...placesByFile(places)].map(placeItem)),
  ];
  return children.length === 0 ? '' : `${renderMarkdown(children)}\n`;
}

function section(title: string, items: ListItem[]): RootContent[] {
  if (items.length === 0) return [];
  return [heading(2, text(title)), listOf(items)];
}

function errorItem({ where, code, message, source, corrected }: BrokenPlace): ListItem {
  const said = paragraph(inlineCode(where), text(` TS${code}: ${message.split('\n')[0]}`));
  const lines = corrected === undefined ? source : `- ${source.trim()}\n+ ${corrected.trim()}`;
  const shown = codeBlock(corrected === undefined ? 'ts' : 'diff', lines.trim());
  return { type: 'listItem', spread: false, children: [said, shown] };
}

function placeItem([file, spots]: [string, readonly string[]]): ListItem {
  return listItem(inlineCode(file), text(`: ${spots.join(', ')}`));
}
