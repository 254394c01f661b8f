import { h, type Element } from '@astrojs/starlight/expressive-code/hast';
import { findScenario, scenarios } from '../../sandbox/index.ts';

const comment = /^\/\/\s?@sandbox:\s*(\S+)/;

/**
 * Id of the scenario that a block runs against, from `sandbox="…"` in its fence or `// @sandbox: …` in its first line;
 * undefined when it names none, and is not to be run.
 * @param meta - of the fence, already taken apart: the value of `sandbox`
 */
export function scenarioOf(meta: string | undefined, code: string): string | undefined {
  return meta ?? comment.exec(code)?.[1];
}

/** What is wrong with the name of a scenario. */
export function scenarioFault(id: string): { message: string; hint: string } | undefined {
  if (findScenario(id) !== undefined) return undefined;
  return {
    message: `The sandbox has no scenario "${id}".`,
    hint: `There are: ${scenarios.map((scenario) => scenario.id).join(', ')}.`,
  };
}

/** Marks a rendered block as one that runs, and says below it what there is when it starts. */
export function insertScenario(block: Element, id: string): void {
  block.properties['data-sandbox'] = id;
  const sentence = findScenario(id)?.sentence ?? '';
  const parts = sentence.split('`').map((part, index) => (index % 2 === 0 ? part : h('code', part)));
  block.children.push(h('p', { class: 'scenario' }, 'Runs against: ', ...parts));
}
