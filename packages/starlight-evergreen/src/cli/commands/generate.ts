import { resolve } from 'node:path';
import type { Command } from 'commander';
import { perform, projectCommand, type ProjectOptions } from '../project-command.ts';

interface GenerateOptions extends ProjectOptions {
  check?: boolean;
  json?: string;
  force?: boolean;
}

/** `generate [--check] [--json FILE] [--force]` */
export function generateCommand(): Command {
  return projectCommand('generate', 'read the releases and write their pages')
    .option('--check', 'fail when a committed page is not what the schemas say, instead of writing it')
    .option('--json <file>', 'also write the whole reference as JSON')
    .option('--force', 'read everything again, also when nothing has changed since the last time')
    .addHelpText(
      'after',
      `
  starlight-evergreen generate
  starlight-evergreen generate --check
  starlight-evergreen generate --json reference.json`,
    )
    .action(({ check = false, json, force = false, ...options }: GenerateOptions) =>
      perform(options, async ({ root, log }) => {
        // Another process may rely on what either of them says: it does not rest on what an earlier run has kept.
        if (!check && json === undefined) {
          const { generateWhatChanged } = await import('../actions/generate-changed.ts');
          return generateWhatChanged({ root, log, force });
        }
        const { generatePages } = await import('../actions/generate.ts');
        return generatePages({ root, check, json: json === undefined ? undefined : resolve(json), log });
      }),
    );
}
