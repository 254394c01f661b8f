import type { Command } from 'commander';
import { pathsOf, perform, projectCommand, type ProjectOptions } from '../project-command.ts';

interface ExamplesOptions extends ProjectOptions {
  update?: boolean;
}

/** `examples [path...] [--update]` */
export function examplesCommand(): Command {
  return projectCommand('examples', 'run the examples in Node, and compare what they print')
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
    .action((paths: string[], options: ExamplesOptions) =>
      perform(options, async ({ root, log }) => {
        const { runExamples } = await import('../actions/examples.ts');
        return runExamples({ root, paths: pathsOf(paths, options), update: options.update ?? false, log });
      }),
    );
}
