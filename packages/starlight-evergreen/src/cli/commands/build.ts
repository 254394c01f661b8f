import { Command } from 'commander';
import { perform } from '../project-command.ts';

/** `build` */
export function buildCommand(): Command {
  return new Command('build')
    .summary('generate, run the examples, check, and build the site')
    .description('Generate, run the examples, check, and build the site: one after another, until one fails.')
    .option('--root <folder>', 'folder of the project, where docs.config.ts is (default: the current one)')
    .addHelpText(
      'after',
      `
In the end it says how long each of them took.

  starlight-evergreen build`,
    )
    .action((options: { root?: string }) =>
      perform(options, async ({ root, log }) => {
        const { buildSite } = await import('../actions/build.ts');
        return buildSite({ root, log });
      }),
    );
}
