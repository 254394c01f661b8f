import { h, type Element } from '@astrojs/starlight/expressive-code/hast';
import { isNodeOnly, notRunReason, scenarioOf } from '../../examples/scenario-of.ts';
import { findScenario, scenarios } from '../../../../../src/sandbox/index.ts';

/** What is wrong with the name of a scenario. */
export function scenarioFault(id: string): { message: string; hint: string } | undefined {
  if (findScenario(id) !== undefined) return undefined;
  return {
    message: `The sandbox has no scenario "${id}".`,
    hint: `There are: ${scenarios.map((scenario) => scenario.id).join(', ')}.`,
  };
}

/** What readers are told of how a block is run: a sentence with code in backticks, or undefined where nothing is to be said. */
export function runNote(meta: string, code: string): string | undefined {
  const reason = notRunReason(meta);
  if (reason !== undefined) return `Type-checked, not run: ${reason}.`;
  const id = scenarioOf(meta, code);
  if (id === undefined) return undefined;
  const where = isNodeOnly(meta) ? 'Run in Node against' : 'Runs against';
  return `${where}: ${findScenario(id)?.sentence ?? ''}`;
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
