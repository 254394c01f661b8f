import type { Command } from 'commander';
import {
  type ForceOption,
  pathsOf,
  perform,
  type ProjectOptions,
  spare,
  sparedCommand,
} from '../project-command.ts';

/** `prose [path...]` */
export function proseCommand(): Command {
  return sparedCommand('prose', 'check spelling, style and names in the pages that people write')
    .argument('[path...]', 'pages, and folders of them (default: all that are not generated)')
    .addHelpText(
      'after',
      `
  starlight-evergreen prose
  starlight-evergreen prose src/content/docs/guides`,
    )
    .action((paths: string[], { force, ...options }: ProjectOptions & ForceOption) =>
      perform(options, async (project) =>
        spare(project, { command: 'prose', isWhole: paths.length === 0, force }, async (tell) => {
          const { checkProse } = await import('../actions/prose.ts');
          const { root, log } = project;
          return checkProse({ root, paths: pathsOf(paths, options), log, tell });
        }),
      ),
    );
}
