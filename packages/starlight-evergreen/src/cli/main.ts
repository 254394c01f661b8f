import { enableCompileCache } from 'node:module';
import { ProblemError } from '../problem/problem.ts';
import { problemsText, wantsColours } from '../problem/terminal.ts';

// Compiling what a command loads takes as long as some of its work; the second time it is known.
enableCompileCache();

try {
  const { run } = await import('./program.ts');
  await run(process.argv.slice(2));
} catch (error) {
  // Anything but a problem is a defect of this program, and keeps its stack.
  console.error(
    error instanceof ProblemError
      ? problemsText(error.problems, wantsColours(process.stderr, process.env))
      : error,
  );
  process.exitCode = 1;
}
