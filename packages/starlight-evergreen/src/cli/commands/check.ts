import type { Command } from 'commander';
import {
  type ForceOption,
  pathsOf,
  perform,
  type ProjectOptions,
  spare,
  sparedCommand,
} from '../project-command.ts';

/** `check [path...]` */
export function checkCommand(): Command {
  return sparedCommand('check', 'type-check every code block')
    .argument(
      '[path...]',
      'Markdown, MDX, TypeScript or JavaScript files, and folders of them; they may lie anywhere (default: all pages and examples)',
    )
    .addHelpText(
      'after',
      `
What is known from an earlier run comes from a cache.

  starlight-evergreen check
  starlight-evergreen check ../other-docs README.md`,
    )
    .action((paths: string[], { force, ...options }: ProjectOptions & ForceOption) =>
      perform(options, async (project) =>
        spare(project, { command: 'check', isWhole: paths.length === 0, force }, async (tell) => {
          const { checkProject } = await import('../actions/check.ts');
          const { root, log } = project;
          return checkProject({ root, paths: pathsOf(paths, options), log, tell });
        }),
      ),
    );
}
