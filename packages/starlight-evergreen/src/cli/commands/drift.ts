import type { Command } from 'commander';
import { type ForceOption, perform, type ProjectOptions, spare, sparedCommand } from '../project-command.ts';

interface DriftOptions extends ProjectOptions, ForceOption {
  update?: boolean;
  from?: string;
  to?: string;
  markdown?: boolean;
}

/** `drift [--update]`, `drift --from A [--to B] [--markdown]` */
export function driftCommand(): Command {
  return sparedCommand('drift', 'compare what is installed with the committed reports')
    .option('--update', 'accept what is installed: write its reports, to be committed')
    .option(
      '--from <version>',
      'compare this version with another one: package@1.2.3, or the id of a release',
    )
    .option('--to <version>', 'that other one (default: what is installed of the same package)')
    .option('--markdown', 'print the changes between two versions as a Markdown document')
    .addHelpText(
      'after',
      `
Ends with 1 when anything has changed that was not accepted. In GitHub Actions
the summary of the job tells the changes as well.

  starlight-evergreen drift
  starlight-evergreen drift --update
  starlight-evergreen drift --from my-sdk@1.2.0 --to my-sdk@1.3.0
  starlight-evergreen drift --from my-sdk@1.2.0 --markdown > CHANGES.md
  starlight-evergreen drift --reporter json`,
    )
    .action(({ update = false, from, to, markdown = false, force, ...options }: DriftOptions) =>
      perform(
        options,
        async (project) => {
          const summary = process.env['GITHUB_STEP_SUMMARY'];
          const isWhole = !update && [from, to, summary].every((each) => each === undefined);
          return spare(project, { command: 'drift', isWhole, force }, async (tell) => {
            const { compareVersions } = await import('../actions/drift.ts');
            const { root, log } = project;
            const print = console.log;
            return compareVersions({ root, update, from, to, markdown, summary, log, tell, print });
          });
        },
        markdown,
      ),
    );
}
