import type { Command } from 'commander';
import {
  type ForceOption,
  pathsOf,
  perform,
  type ProjectOptions,
  spare,
  sparedCommand,
} from '../project-command.ts';

interface ExamplesOptions extends ProjectOptions, ForceOption {
  update?: boolean;
}

/** `examples [path...] [--update]` */
export function examplesCommand(): Command {
  return sparedCommand('examples', 'run the examples in Node, and compare what they print')
    .argument('[path...]', 'pages, examples, and folders of them (default: all)')
    .option('--update', 'write what the examples print into them, instead of comparing')
    .addHelpText(
      'after',
      `
An example is a module of src/examples, or a block of a page, that names a
scenario of the sandbox. What it prints stands behind its calls:

  console.log(1 + 1); // => 2

  starlight-evergreen examples
  starlight-evergreen examples --update src/content/docs/guides/start.mdx`,
    )
    .action((paths: string[], { force, update = false, ...options }: ExamplesOptions) =>
      perform(options, async (project) => {
        const isWhole = paths.length === 0 && !update;
        // They may read the clock: what ran yesterday runs again.
        const inputs = [new Date().toDateString()];
        return spare(project, { command: 'examples', isWhole, force, inputs }, async (tell) => {
          const { runExamples } = await import('../actions/examples.ts');
          const { root, log } = project;
          return runExamples({ root, paths: pathsOf(paths, options), update, log, tell });
        });
      }),
    );
}
