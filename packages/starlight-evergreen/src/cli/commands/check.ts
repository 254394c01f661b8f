import type { Command } from 'commander';
import { pathsOf, perform, projectCommand, type ProjectOptions } from '../project-command.ts';

/** `check [path...]` */
export function checkCommand(): Command {
  return projectCommand('check', 'type-check every code block')
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
    .action((paths: string[], options: ProjectOptions) =>
      perform(options, async ({ root, log }) => {
        const { checkProject } = await import('../actions/check.ts');
        return checkProject({ root, paths: pathsOf(paths, options), log });
      }),
    );
}
