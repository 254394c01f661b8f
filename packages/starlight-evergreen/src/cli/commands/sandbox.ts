import { Command } from 'commander';

interface SandboxOptions {
  port: string;
  scenario: string;
}

/** `sandbox [--port N] [--scenario ID]` */
export function sandboxCommand(): Command {
  return new Command('sandbox')
    .summary("answer the API's requests on this computer")
    .description("Answer the API's requests on this computer, until it is stopped with Ctrl+C.")
    .option('--port <number>', 'where it listens; 0 for any port that is free', '4111')
    .option('--scenario <id>', 'what every account holds before its first request', 'empty')
    .addHelpText(
      'after',
      `
  starlight-evergreen sandbox
  starlight-evergreen sandbox --port 0 --scenario empty`,
    )
    .action(async ({ port, scenario }: SandboxOptions) => {
      const { runSandbox } = await import('../actions/sandbox.ts');
      await runSandbox({ port, scenario, log: (line) => console.log(line) });
    });
}
