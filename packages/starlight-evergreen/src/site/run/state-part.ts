import type { Report } from '../../runner/protocol.ts';
import { dateText } from './date-text.ts';
import { element } from './element.ts';
import type { MakePart } from './panel.ts';
import { isAlone } from './is-alone.ts';
import { compareStates } from './state-changes.ts';
import { stateView } from './state-view.ts';

/** What a run, or time, has changed in the sandbox. Of one that tells nothing, nothing is shown. */
export const statePart: MakePart = ({ block, name, results }) => {
  const region = element('div', 'run-state');
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', `Sandbox: ${name}`);
  region.hidden = true;
  results.append(region);
  const show = (title: string, report: Report): void => {
    const { state } = report;
    region.hidden = state === undefined || isAlone(block, report);
    if (state === undefined) return region.replaceChildren();
    const changes = compareStates(state.before, state.after);
    region.replaceChildren(element('p', 'run-title', title), ...stateView(changes));
  };
  return {
    onReport: (report) => show('What the run changed', report),
    onTravel: (report) => show(`What happened until ${dateText(report.clock?.now ?? 0)}`, report),
    onReset: () => {
      region.hidden = true;
      region.replaceChildren();
    },
  };
};
