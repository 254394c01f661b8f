import facts from 'virtual:playground';
import { isInstallable, type Project, projectOf } from '../../playground/project/project-files.ts';
import { shellScript } from '../../playground/project/shell-script.ts';
import { copyText } from '../copy-text.ts';
import { releaseOf, sharedCode } from './panel-code.ts';
import type { Panel } from './panel.ts';
import { type Tell, textToCopy, toolButton } from './tool-button.ts';

/** Make the code a project of its own: as a script for a terminal, or as a file. None where no release can be installed. */
export function projectButtons(panel: Panel, tell: Tell): HTMLButtonElement[] {
  if (!facts.releases.some(isInstallable)) return [];
  return [
    toolButton('Copy as a project', panel.name, async () => {
      const project = projectOfPanel(panel, tell);
      const script = project && shellScript(project);
      if (project === undefined) return;
      if (script === undefined)
        return tell('The code has characters that a terminal may take for commands: download it instead.');
      try {
        await copyText(script);
        tell('Copied: pasted into a terminal, it makes a folder with the project.');
      } catch {
        const field = textToCopy(`Project: ${panel.name}`, script);
        tell('The browser did not copy it. Copy it yourself, and paste it into a terminal:', field);
      }
    }),
    toolButton('Download .zip', panel.name, async () => {
      const project = projectOfPanel(panel, tell);
      if (project === undefined) return;
      const { zipOf } = await import('../../playground/project/zip.ts');
      save(`${project.folder}.zip`, zipOf(project));
      tell(`Saved as ${project.folder}.zip.`);
    }),
  ];
}

function projectOfPanel(panel: Panel, tell: Tell): Project | undefined {
  const release = releaseOf(panel);
  if (release !== undefined && isInstallable(release)) {
    const { code, lang, scenario } = sharedCode(panel);
    const page = `${location.origin}${location.pathname}`;
    const example = { name: panel.name, code, lang, page, ...(scenario !== undefined && { scenario }) };
    return projectOf(example, release, facts);
  }
  tell(`${release?.label ?? 'The release'} cannot be installed, so there is no project.`);
  return undefined;
}

function save(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
