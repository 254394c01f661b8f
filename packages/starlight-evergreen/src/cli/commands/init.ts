import type { Command } from 'commander';
import { perform, projectCommand, type ProjectOptions } from '../project-command.ts';

interface CommandOptions extends ProjectOptions {
  yes?: boolean;
  client?: string;
  title?: string;
  sandbox?: string;
  install: boolean;
}

/** `init [source] [--yes]` */
export function initCommand(): Command {
  return projectCommand('init', 'make a site for an SDK, in an empty folder or in a Starlight site')
    .argument('[source]', 'name of an npm package that exports zod schemas, or path of a module of schemas')
    .option('--yes', 'never ask: take what is likeliest, and leave files that say something else as they are')
    .option('--title <text>', 'title of the site (default: the name of the SDK)')
    .option('--client <class>', "the class whose methods are the SDK's operations")
    .option('--sandbox <module>', "path of a module that answers the API's requests in memory")
    .option('--no-install', 'install nothing: all packages are there')
    .addHelpText(
      'after',
      `
Writes the config, a page with a checked block, tests, .gitignore and a workflow
for GitHub. Afterwards \`npm start\` and \`npm test\` work. A file that exists is
only replaced when you agree.

  starlight-evergreen init acme-sdk
  starlight-evergreen init ./src/schemas.ts --title "Acme" --yes`,
    )
    .action((source: string | undefined, options: CommandOptions) =>
      perform(options, async ({ root, log }) => {
        const { init } = await import('../../init/init.ts');
        const { askNobody, askPerson } = await import('../../init/questions.ts');
        const { yes = false, client, title, sandbox, install } = options;
        const isSilent = yes || !process.stdin.isTTY;
        const questions = isSilent ? askNobody : askPerson;
        await init({ root, source, client, title, sandbox, install, questions, log });
        return { problems: [] };
      }),
    );
}
