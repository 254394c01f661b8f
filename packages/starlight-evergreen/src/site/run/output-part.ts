import { element } from './element.ts';
import { Beside } from './happened/beside.ts';
import { RequestFacts } from './happened/request-facts.ts';
import { releaseFor } from './page-runner.ts';
import type { MakePart } from './panel.ts';
import { reportView } from './report-view.ts';

/** What a run printed, threw and asked for. */
export const outputPart: MakePart = (panel) => {
  const { name, view, results, block } = panel;
  const output = element('div', 'run-output');
  output.setAttribute('role', 'region');
  output.setAttribute('aria-label', `Output: ${name}`);
  output.hidden = true;
  results.append(output);
  view.append(results);
  const beside = new Beside(name, block.figure, view, results);
  const show = (...views: HTMLElement[]): void => {
    output.replaceChildren(...views);
    output.hidden = views.length === 0;
  };
  const facts = new RequestFacts(() => releaseFor(panel.place.release, panel.code));
  return {
    preload: () => facts.load(),
    onReport(report) {
      show(...reportView(report, { name, code: panel.code, facts, goTo: (at) => panel.edit()?.focus(at) }));
      beside.show();
    },
    onReset() {
      show();
      beside.hide();
    },
    onClose: () => beside.close(),
  };
};
