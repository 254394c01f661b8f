import type { Command } from 'commander';
import { perform, projectCommand, type ProjectOptions } from '../project-command.ts';

/** `newest` */
export function newestCommand(): Command {
  return projectCommand('newest', 'install the newest version of every documented package, without saving it')
    .addHelpText(
      'after',
      `
What is compared and checked afterwards is that version. To go back: npm ci

  starlight-evergreen newest && starlight-evergreen drift`,
    )
    .action((options: ProjectOptions) =>
      perform(options, async ({ root, log }) => {
        const { installNewest } = await import('../actions/newest.ts');
        await installNewest({ root, log });
        return { problems: [] };
      }),
    );
}
