import { element } from './element.ts';

/** What keys do in an editor, in a sentence. */
export function keyNames(): (Node | string)[] {
  const command = /Mac|iPhone|iPad/.test(navigator.platform) ? 'Cmd' : 'Ctrl';
  const [run, enter, rename, escape, tab] = [command, 'Enter', 'F2', 'Esc', 'Tab'].map((name) =>
    element('kbd', '', name),
  );
  return [run, '+', enter, ' runs, ', rename, ' renames, ', escape, ' then ', tab, ' leaves'].filter(
    (part) => part !== undefined,
  );
}
