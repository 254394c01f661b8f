import type { SandboxScenario } from '../../sandbox/contract.ts';
import { element } from './element.ts';

/** Chooses what a sandbox holds before a run. */
export interface ScenarioPicker {
  readonly element: HTMLElement;
  /** Offers other scenarios. */
  offer(scenarios: readonly SandboxScenario[], chosen: string | undefined): void;
}

/** Where no scenario was named. */
const none: SandboxScenario = { id: '', sentence: 'The sandbox holds nothing.' };

let pickers = 0;

/** A list of scenarios, with the sentence of the one that is chosen. @param onChoice is told its id, which is empty for none */
export function scenarioPicker(name: string, onChoice: (id: string) => void): ScenarioPicker {
  pickers += 1;
  const list = element('select', '');
  list.id = `run-scenario-${pickers}`;
  list.setAttribute('aria-label', `Scenario: ${name}`);
  const sentence = element('p', 'run-place-sentence');
  sentence.id = `${list.id}-sentence`;
  sentence.setAttribute('aria-live', 'polite');
  list.setAttribute('aria-describedby', sentence.id);
  let offered: readonly SandboxScenario[] = [];
  const tell = (): void => {
    const scenario = offered.find(({ id }) => id === list.value);
    sentence.replaceChildren(...codeIn(scenario?.sentence ?? ''));
  };
  list.addEventListener('change', () => {
    tell();
    onChoice(list.value);
  });
  return {
    element: element('div', 'run-scenario', list, sentence),
    offer(scenarios, chosen) {
      offered = chosen === undefined ? [none, ...scenarios] : scenarios;
      list.replaceChildren(...offered.map(({ id }) => new Option(id || 'none', id, false, id === chosen)));
      tell();
    },
  };
}

/** A sentence in which backticks mark code. */
function codeIn(sentence: string): (string | Node)[] {
  return sentence.split('`').map((part, index) => (index % 2 === 0 ? part : element('code', '', part)));
}
