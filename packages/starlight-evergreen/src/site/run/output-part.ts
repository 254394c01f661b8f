import { element } from './element.ts';
import type { MakePart } from './panel.ts';
import { reportView } from './report-view.ts';

/** What a run printed, threw and asked for. */
export const outputPart: MakePart = ({ name, view }) => {
  const output = element('div', 'run-output');
  output.setAttribute('role', 'region');
  output.setAttribute('aria-label', `Output: ${name}`);
  output.hidden = true;
  view.append(output);
  const show = (...views: HTMLElement[]): void => {
    output.replaceChildren(...views);
    output.hidden = views.length === 0;
  };
  return {
    onReport: (report) => show(...reportView(report)),
    onReset: () => show(),
  };
};
