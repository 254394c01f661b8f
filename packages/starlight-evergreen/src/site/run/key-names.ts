import { element } from './element.ts';

/** What keys do in an editor, in a sentence. */
export function keyNames(): (Node | string)[] {
  const command = /Mac|iPhone|iPad/.test(navigator.platform) ? 'Cmd' : 'Ctrl';
  const key = (name: string): HTMLElement => element('kbd', '', name);
  return [
    key(`${command}+Enter`),
    ' runs, ',
    key(`${command}+I`),
    ' shows a type, ',
    key('F2'),
    ' renames, ',
    key('Esc'),
    ' then ',
    key('Tab'),
    ' leaves',
  ];
}
