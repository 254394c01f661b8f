import { resolve } from 'node:path';
import { Command } from 'commander';

interface SandboxOptions {
  root?: string;
  port: string;
  scenario?: string;
  release?: string;
}

/** `sandbox [--port N] [--scenario ID] [--release ID]` */
export function sandboxCommand(): Command {
  return new Command('sandbox')
    .summary("answer the API's requests on this computer")
    .description("Answer the API's requests on this computer, until it is stopped with Ctrl+C.")
    .option('--root <folder>', 'folder of the project, where docs.config.ts is (default: the current one)')
    .option('--port <number>', 'where it listens; 0 for any port that is free', '4111')
    .option(
      '--scenario <id>',
      "what it holds before the first request; the sandbox's first scenario by default",
    )
    .option('--release <id>', 'whose sandbox it is; the first release that has one by default')
    .addHelpText(
      'after',
      `
  starlight-evergreen sandbox
  starlight-evergreen sandbox --port 0 --scenario empty`,
    )
    .action(async ({ root = '.', ...options }: SandboxOptions) => {
      const { runSandbox } = await import('../actions/sandbox.ts');
      await runSandbox({ ...options, root: resolve(root), log: (line) => console.log(line) });
    });
}
