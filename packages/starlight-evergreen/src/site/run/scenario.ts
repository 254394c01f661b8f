import { h, type Element } from '@astrojs/starlight/expressive-code/hast';
import { type FenceFacts, runsIn } from '../../blocks/fence.ts';
import { findScenario } from '../../sandbox/find-scenario.ts';
import { runReleases } from './run-releases.ts';

/** What is wrong with the scenario that a block names. */
export function scenarioFault(id: string, code: string): { message: string; hint: string } | undefined {
  const found = findScenario(runReleases(), code, id);
  return 'scenario' in found ? undefined : found;
}

/** What readers are told of how a block is run: a sentence with code in backticks, or undefined where nothing is to be said. */
export function runNote(facts: FenceFacts, code: string): string | undefined {
  if (facts.notRun !== undefined) return `Type-checked, not run: ${facts.notRun}.`;
  const sentence = sentenceOf(facts, code);
  if (sentence === undefined) return undefined;
  return `${runsIn(facts) === 'node' ? 'Run in Node against' : 'Runs against'}: ${sentence}`;
}

/** Writes the note below a rendered block, and marks a block that a page can run with its scenario. */
export function insertRunNote(block: Element, facts: FenceFacts, code: string): void {
  const note = runNote(facts, code);
  if (note === undefined) return;
  if (facts.scenario !== undefined && runsIn(facts) === 'page') {
    block.properties['data-sandbox'] = facts.scenario;
  }
  const parts = note.split('`').map((part, index) => (index % 2 === 0 ? part : h('code', part)));
  block.children.push(h('p', { class: 'scenario' }, ...parts));
}

/** A scenario that does not exist has been reported as a fault, and nothing is said of it. */
function sentenceOf(facts: FenceFacts, code: string): string | undefined {
  if (facts.scenario === undefined || runsIn(facts) === 'nowhere') return undefined;
  const found = findScenario(runReleases(), code, facts.scenario);
  return 'scenario' in found ? found.scenario.sentence : undefined;
}
