import { enableCompileCache } from 'node:module';
import { problemsText, wantsColours } from '../problem/terminal.ts';
import { unexpected } from '../problem/unexpected.ts';
import { ownProcess } from './own-process.ts';

// Compiling what a command loads takes as long as some of its work; the second time it is known.
enableCompileCache();
ownProcess();

let isDone = false;

// Modules of the project run in this process: a promise that nobody waits for, and a timer, may throw in it.
process.on('uncaughtException', (error: unknown) => {
  // Who reads the output may have seen enough.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') {
    isDone = true;
    process.exit();
  }
  fail(error, 'a module of the project');
});
process.on('exit', () => {
  if (isDone) return;
  console.error(
    'starlight-evergreen - ended before its work was done\n' +
      '  A module that it loaded called process.exit(), or waits for something that never comes.',
  );
  process.exitCode = 1;
});

void work();

/** Not awaited by the module: Node would say of a work that never ends what only its own people understand. */
async function work(): Promise<void> {
  try {
    const { run } = await import('./program.ts');
    await run(process.argv.slice(2));
  } catch (error) {
    fail(error, 'starlight-evergreen');
  }
  isDone = true;
}

function fail(error: unknown, where: string): void {
  console.error(problemsText(unexpected(error, where), wantsColours(process.stderr, process.env)));
  process.exitCode = 1;
}
