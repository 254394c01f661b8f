import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { ProblemError } from '../problem/problem.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { driftCommand } from './commands/drift.ts';
import { examplesCommand } from './commands/examples.ts';
import { generateCommand } from './commands/generate.ts';
import { initCommand } from './commands/init.ts';
import { newestCommand } from './commands/newest.ts';
import { proseCommand } from './commands/prose.ts';
import { sandboxCommand } from './commands/sandbox.ts';

const name = 'starlight-evergreen';

const commands = [
  initCommand,
  generateCommand,
  checkCommand,
  examplesCommand,
  proseCommand,
  driftCommand,
  newestCommand,
  sandboxCommand,
  buildCommand,
];

/**
 * Does what a command line says.
 * @param args - without the names of Node and of the program
 * @throws ProblemError for a command line that cannot be understood
 */
export async function run(args: readonly string[]): Promise<void> {
  const program = new Command(name)
    .description('Documentation of TypeScript SDKs that cannot go stale.')
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', `\nThe options of a command: ${name} <command> --help`);
  for (const create of commands) {
    const command = create().copyInheritedSettings(program);
    command.exitOverride((error) => refuse(error, command));
    program.addCommand(command);
  }
  program.exitOverride((error) => refuse(error, program));
  for (const each of [program, ...program.commands]) each.configureOutput({ outputError: () => undefined });
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode;
  }
}

/** What the library says of a wrong command line, as a problem; when it has printed help or the version, that is all. */
function refuse(error: CommanderError, command: Command): never {
  if (error.exitCode === 0 || error.code === 'commander.help') throw error;
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  const help = command.parent === null ? `${name} --help` : `${name} ${command.name()} --help`;
  const suggestion = rest.join(' ').replace(/^\((.*)\)$/, '$1');
  throw new ProblemError([
    {
      where: 'command line',
      message: first.replace(/'([^']*)'/g, '"$1"').replace(/\.$/, ''),
      hint: `${suggestion === '' ? '' : `${suggestion} `}See \`${help}\`.`,
    },
  ]);
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}
