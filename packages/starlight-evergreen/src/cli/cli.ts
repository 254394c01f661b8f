import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem, ProblemError, sortProblems } from '../problem/problem.ts';

const help = `Usage: node src/cli.ts <command>

  generate [--json FILE] [--check]   read the releases and write their pages
  examples [--update] [PATH…]        run examples against the sandbox and compare what they print
  check [PATH…]                      type-check every code block; paths may lie anywhere
  prose [PATH…]                      check spelling, style and names in the pages that people write
  drift [--update]                   compare what is installed with the committed reports
  drift --from A [--to B]            compare two versions, such as name@1.2.3, or ids of releases
        [--format text|markdown|json] [--json]
  sandbox [--port N] [--scenario ID] answer the API's requests on this computer
`;

// Compiling what a command loads takes as long as some of its work; the second time it is known.
enableCompileCache(join(import.meta.dirname, '../../../../.cache/node'));

const log = (line: string) => console.log(line);

async function main(argv: readonly string[]): Promise<void> {
  const [command, ...rest] = argv;
  const root = process.cwd();
  switch (command) {
    case 'generate': {
      const { values } = parseArgs({
        args: rest,
        options: { json: { type: 'string' }, check: { type: 'boolean', default: false } },
      });
      const { runGenerate } = await import('./generate.ts');
      return runGenerate({ root, json: values.json, check: values.check, log });
    }
    case 'check': {
      const { positionals } = parseArgs({ args: rest, allowPositionals: true });
      const { runCheckCommand } = await import('./check.ts');
      if (!(await runCheckCommand({ root, paths: positionals, log }))) process.exitCode = 1;
      return;
    }
    case 'examples': {
      const { values, positionals } = parseArgs({
        args: rest,
        options: { update: { type: 'boolean', default: false } },
        allowPositionals: true,
      });
      const { runExamples } = await import('./examples.ts');
      return runExamples({ root, paths: positionals, update: values.update, log });
    }
    case 'prose': {
      const { positionals } = parseArgs({ args: rest, allowPositionals: true });
      const { runProseCommand } = await import('./prose.ts');
      return runProseCommand({ root, paths: positionals, log });
    }
    case 'drift': {
      const { values } = parseArgs({
        args: rest,
        options: {
          update: { type: 'boolean', default: false },
          from: { type: 'string' },
          to: { type: 'string' },
          format: { type: 'string', default: 'text' },
          json: { type: 'boolean', default: false },
        },
      });
      const { runDrift } = await import('./drift.ts');
      const { update, from, to } = values;
      const format = values.json ? 'json' : values.format;
      const note = (line: string) => (format === 'text' ? console.log(line) : console.error(line));
      const isSame = await runDrift({ root, update, from, to, format, env: process.env, log, note });
      if (!isSame) process.exitCode = 1;
      return;
    }
    case 'sandbox': {
      const { values } = parseArgs({
        args: rest,
        options: { port: { type: 'string' }, scenario: { type: 'string' } },
      });
      const { runSandbox } = await import('./sandbox.ts');
      await runSandbox({ port: values.port, scenario: values.scenario, log });
      return;
    }
    case undefined:
    case 'help':
    case '--help':
      return log(help);
    default:
      throw new ProblemError([
        { where: 'command line', message: `there is no command "${command}"`, hint: help },
      ]);
  }
}

/** What a person can mend is printed as it is; anything else is a defect of this program and keeps its stack. */
function report(error: unknown): void {
  if (error instanceof ProblemError) {
    const problems = sortProblems(error.problems);
    console.error(
      `\n${problems.map(formatProblem).join('\n\n')}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
    );
  } else if (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  ) {
    console.error(`command line - ${error.message}\n\n${help}`);
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  report(error);
}
