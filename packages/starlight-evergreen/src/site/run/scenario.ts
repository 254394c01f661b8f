import { h, type Element } from '@astrojs/starlight/expressive-code/hast';
import { isNodeOnly, notRunReason, scenarioOf } from '../../examples/scenario-of.ts';
import { findScenario } from '../../sandbox/find-scenario.ts';
import { runReleases } from './run-releases.ts';

/** What is wrong with the scenario that a block names. */
export function scenarioFault(id: string, code: string): { message: string; hint: string } | undefined {
  const found = findScenario(runReleases(), code, id);
  return 'scenario' in found ? undefined : found;
}

/** What readers are told of how a block is run: a sentence with code in backticks, or undefined where nothing is to be said. */
export function runNote(meta: string, code: string): string | undefined {
  const reason = notRunReason(meta);
  if (reason !== undefined) return `Type-checked, not run: ${reason}.`;
  const sentence = sentenceOf(meta, code);
  if (sentence === undefined) return undefined;
  return `${isNodeOnly(meta) ? 'Run in Node against' : 'Runs against'}: ${sentence}`;
}

/** Writes the note below a rendered block, and marks a block that a page can run with its scenario. */
export function insertRunNote(block: Element, meta: string, code: string): void {
  const note = runNote(meta, code);
  if (note === undefined) return;
  const id = scenarioOf(meta, code);
  if (id !== undefined && !isNodeOnly(meta)) block.properties['data-sandbox'] = id;
  const parts = note.split('`').map((part, index) => (index % 2 === 0 ? part : h('code', part)));
  block.children.push(h('p', { class: 'scenario' }, ...parts));
}

/** A scenario that does not exist has been reported as a fault, and nothing is said of it. */
function sentenceOf(meta: string, code: string): string | undefined {
  const id = scenarioOf(meta, code);
  const found = id === undefined ? undefined : findScenario(runReleases(), code, id);
  return found !== undefined && 'scenario' in found ? found.scenario.sentence : undefined;
}
