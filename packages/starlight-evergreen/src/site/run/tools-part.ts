import { element } from './element.ts';
import type { MakePart } from './panel.ts';
import { playgroundLink } from './playground-link.ts';
import { projectButtons } from './project-buttons.ts';
import { shareButton } from './share-button.ts';

/** What can be done with the code elsewhere: a link to it, a project of its own, the playground. */
export const toolsPart: MakePart = (panel) => {
  const row = element('div', 'run-tools');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', `Take it elsewhere: ${panel.name}`);
  const status = element('span', 'run-tools-status');
  // Read out as well; what is the status of a panel is that of its runs.
  status.setAttribute('aria-live', 'polite');
  const told = element('div', 'run-tools-text');
  const tell = (text: string, ...more: Node[]): void => {
    status.textContent = text;
    told.replaceChildren(...more);
  };
  const link = playgroundLink(panel);
  row.append(shareButton(panel, tell), ...(link === undefined ? [] : [link.element]));
  row.append(...projectButtons(panel, tell), status, told);
  // In the playground the code is what it is about; elsewhere it is what became of it.
  if (link === undefined) panel.bar.after(row);
  else panel.view.append(row);
  return {
    preload: async () => void (await import('../../playground/project/zip.ts')),
    onChange: () => {
      tell('');
      link?.forget();
    },
    onReport: () => link?.forget(),
    onReset: () => {
      tell('');
      link?.forget();
    },
  };
};
