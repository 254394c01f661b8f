import { join, relative, sep } from 'node:path';
import { inspect } from 'node:util';
import { type Problem, ProblemError } from './problem.ts';
import { reasonOf } from './reason.ts';
import { stackPlaces } from './stack-places.ts';

/** The folder of this program. */
const program = join(import.meta.dirname, '..');

/**
 * What nobody expected to be thrown, as problems: it is told where code of the project threw it, else what was being done.
 * Its stack is for those who look for a defect of this program.
 * @param where - what was being done, or read
 */
export function unexpected(
  error: unknown,
  where: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Problem[] {
  if (error instanceof ProblemError) return [...error.problems];
  const place = projectPlace(error);
  const isDebugged = env['DEBUG']?.includes('starlight-evergreen') === true;
  return [
    {
      where: place ?? where,
      message: `${place === undefined ? 'failed' : `${where} failed`} for a reason that nobody expected: ${reasonOf(error)}`,
      hint:
        place === undefined
          ? 'This is a defect of starlight-evergreen. Report it with its stack, which DEBUG=starlight-evergreen prints.'
          : 'Correct what is at this place. If nothing is wrong there, it is a defect of starlight-evergreen: report it with its stack, which DEBUG=starlight-evergreen prints.',
      ...(isDebugged && { frame: inspect(error) }),
    },
  ];
}

/** Where code that is neither this program's, nor a package's, nor Node's threw an error. */
function projectPlace(error: unknown): string | undefined {
  const [nearest] = stackPlaces(error).filter(
    ({ path }) => !path.startsWith(`${program}${sep}`) && !path.split(sep).includes('node_modules'),
  );
  if (nearest === undefined) return undefined;
  const route = relative(process.cwd(), nearest.path);
  return `${(route.startsWith('..') ? nearest.path : route).replaceAll(sep, '/')}:${nearest.position}`;
}
