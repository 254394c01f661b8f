import { styleText } from 'node:util';
import { formatProblem, type Problem } from './problem.ts';

/** Problems one after another, and how many they are. */
export function problemsText(problems: readonly Problem[], hasColours: boolean): string {
  const texts = problems.map((problem) => formatProblem(hasColours ? coloured(problem) : problem));
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  return [...texts, hasColours ? paint('red', count) : count].join('\n\n');
}

function coloured({ where, message, frame, ...rest }: Problem): Problem {
  return {
    ...rest,
    where: paint('cyan', where),
    message: paint('bold', message),
    ...(frame !== undefined && { frame: paint('dim', frame) }),
  };
}

/** Whether colours may be written: to somebody's terminal only, and not when they ask for none. */
export function wantsColours(
  stream: { isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY === true && (env['NO_COLOR'] ?? '') === '';
}

/** Whether the stream takes colours is decided by {@link wantsColours}, not by the standard output. */
function paint(format: 'cyan' | 'bold' | 'dim' | 'red', text: string): string {
  return styleText(format, text, { validateStream: false });
}
