import { resolve } from 'node:path';
import type { Command } from 'commander';
import { perform, projectCommand, type ProjectOptions } from '../project-command.ts';

interface GenerateOptions extends ProjectOptions {
  check?: boolean;
  json?: string;
}

/** `generate [--check] [--json FILE]` */
export function generateCommand(): Command {
  return projectCommand('generate', 'read the releases and write their pages')
    .option('--check', 'fail when a committed page is not what the schemas say, instead of writing it')
    .option('--json <file>', 'also write the whole reference as JSON')
    .addHelpText(
      'after',
      `
  starlight-evergreen generate
  starlight-evergreen generate --check
  starlight-evergreen generate --json reference.json`,
    )
    .action(({ check = false, json, ...options }: GenerateOptions) =>
      perform(options, async ({ root, log }) => {
        const { generatePages } = await import('../actions/generate.ts');
        return generatePages({ root, check, json: json === undefined ? undefined : resolve(json), log });
      }),
    );
}
