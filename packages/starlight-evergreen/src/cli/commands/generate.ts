import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type ForceOption, perform, type ProjectOptions, spare, sparedCommand } from '../project-command.ts';

interface GenerateOptions extends ProjectOptions, ForceOption {
  check?: boolean;
  json?: string;
}

/** `generate [--check] [--json FILE] [--force]` */
export function generateCommand(): Command {
  return sparedCommand('generate', 'read the releases and write their pages')
    .option('--check', 'fail when a committed page is not what the schemas say, instead of writing it')
    .option('--json <file>', 'also write the whole reference as JSON')
    .addHelpText(
      'after',
      `
  starlight-evergreen generate
  starlight-evergreen generate --check
  starlight-evergreen generate --json reference.json`,
    )
    .action(({ check = false, json, force, ...options }: GenerateOptions) =>
      perform(options, async (project) =>
        spare(
          project,
          { command: 'generate', isWhole: !check && json === undefined, force },
          async (tell) => {
            const { generatePages } = await import('../actions/generate.ts');
            const { root, log } = project;
            const file = json === undefined ? undefined : resolve(json);
            return generatePages({ root, check, json: file, log, tell });
          },
        ),
      ),
    );
}
