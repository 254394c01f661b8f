import { h, type Element } from '@astrojs/starlight/expressive-code/hast';
import { findScenario, scenarios } from '../../sandbox/index.ts';

/** What is wrong with the name of a scenario. */
export function scenarioFault(id: string): { message: string; hint: string } | undefined {
  if (findScenario(id) !== undefined) return undefined;
  return {
    message: `The sandbox has no scenario "${id}".`,
    hint: `There are: ${scenarios.map((scenario) => scenario.id).join(', ')}.`,
  };
}

/**
 * Marks a rendered block as one that runs, and says below it what there is when it starts.
 * @param nodeOnly - it needs what a page has not, such as a server: it was run in Node, and has no button
 */
export function insertScenario(block: Element, id: string, nodeOnly: boolean): void {
  if (!nodeOnly) block.properties['data-sandbox'] = id;
  const sentence = findScenario(id)?.sentence ?? '';
  const parts = sentence.split('`').map((part, index) => (index % 2 === 0 ? part : h('code', part)));
  block.children.push(
    h('p', { class: 'scenario' }, nodeOnly ? 'Run in Node against: ' : 'Runs against: ', ...parts),
  );
}
