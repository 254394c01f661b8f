import type { Command } from 'commander';
import { pathsOf, perform, projectCommand, type ProjectOptions } from '../project-command.ts';

/** `prose [path...]` */
export function proseCommand(): Command {
  return projectCommand('prose', 'check spelling, style and names in the pages that people write')
    .argument('[path...]', 'pages, and folders of them (default: all that are not generated)')
    .addHelpText(
      'after',
      `
  starlight-evergreen prose
  starlight-evergreen prose src/content/docs/guides`,
    )
    .action((paths: string[], options: ProjectOptions) =>
      perform(options, async ({ root, log }) => {
        const { checkProse } = await import('../actions/prose.ts');
        return checkProse({ root, paths: pathsOf(paths, options), log });
      }),
    );
}
