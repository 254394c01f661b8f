import type { Report } from '../../runner/protocol.ts';
import type { SandboxMoment } from '../../sandbox/contract.ts';
import { dateText } from './date-text.ts';
import { element } from './element.ts';
import { isAlone } from './is-alone.ts';
import type { MakePart } from './panel.ts';
import { compareStates } from './state-changes.ts';
import { changesSentence, changesSummary } from './state-sentence.ts';

const day = 86_400_000;

/** More moments than these are folded away. */
const shown = 3;

/** The sandbox's time, and ways to move it. Of a sandbox without a clock, nothing is shown. */
export const clockPart: MakePart = (panel) => {
  const row = element('div', 'run-clock');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', `Time: ${panel.name}`);
  row.hidden = true;
  panel.results.append(row);

  const show = (report: Report, told: string): void => {
    const { clock } = report;
    row.hidden = clock === undefined || isAlone(panel.block, report);
    const focused = buttonsIn(row).findIndex((each) => each === document.activeElement);
    row.replaceChildren();
    if (clock === undefined) return;
    const now = element('p', '', 'In the sandbox it is ', element('strong', '', dateText(clock.now)), '.');
    row.append(now, ...(panel.reached === undefined ? [tooMuch()] : waysOn(clock)));
    if (told !== '') row.append(element('p', 'run-told', told));
    const buttons = buttonsIn(row);
    if (focused !== -1) (buttons[focused] ?? buttons[0])?.focus();
  };

  const waysOn = ({ now, moments }: NonNullable<Report['clock']>): HTMLElement[] => {
    const buttons = moments.map(momentButton);
    const more = element('details', '', element('summary', '', 'Later'), ...buttons.slice(shown));
    const again = button('Run again from here', () => panel.goOn());
    return [
      element(
        'div',
        'run-clock-ways',
        button('One day later', () => travel(now + day)),
        ...buttons.slice(0, shown),
      ),
      ...(buttons.length > shown ? [more] : []),
      element('p', 'run-note', again, ' Run itself starts afresh each time.'),
    ];
  };

  const momentButton = ({ time, label }: SandboxMoment): HTMLButtonElement => {
    const made = button(label, () => travel(time));
    made.append(' ', element('small', '', dateText(time)));
    return made;
  };

  const button = (text: string, press: () => Promise<unknown>): HTMLButtonElement => {
    const made = element('button', '', text);
    made.type = 'button';
    made.addEventListener('click', () => {
      // What is pressed twice happens once; a button that is really disabled would lose the focus.
      if (row.ariaBusy === 'true') return;
      row.ariaBusy = 'true';
      void press().finally(() => (row.ariaBusy = 'false'));
    });
    return made;
  };

  const travel = (time: number): Promise<Report> => panel.goOn({ travel: time });

  return {
    onReport: (report) => show(report, ''),
    onTravel(report) {
      const { state, clock } = report;
      const changes = state && compareStates(state.before, state.after);
      show(report, changes === undefined ? '' : changesSummary(changes));
      if (clock === undefined) return;
      const rest = element('span', 'sr-only', changes === undefined ? '' : ` ${changesSentence(changes)}`);
      panel.say(`It is ${dateText(clock.now)} in the sandbox.`, rest);
    },
    onReset: () => {
      row.hidden = true;
      row.replaceChildren();
    },
  };
};

function tooMuch(): HTMLElement {
  return element('p', 'run-note', 'The run did too much to go on from here.');
}

function buttonsIn(row: HTMLElement): HTMLButtonElement[] {
  return [...row.querySelectorAll('button')];
}
