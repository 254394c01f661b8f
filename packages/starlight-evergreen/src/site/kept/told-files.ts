import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Answered, answerTo, type Question } from '../../files/trace/answers.ts';
import { isInside } from '../../files/is-inside.ts';
import type { Trace } from '../../files/trace/trace.ts';

/**
 * What a program was told of files, with what they hold in the place of their times: other commands write some of them anew
 * without changing them.
 *
 * @param without folders and files that the program makes itself.
 * @returns undefined when others changed something meanwhile
 */
export function toldOf(trace: Trace, without: readonly string[]): Answered[] | undefined {
  return trace
    .end((path) => without.some((each) => isInside(path, each)))
    ?.map(([question, path]) => [question, path, answerNow(question, path)]);
}

/** A path of which a question is answered otherwise than it was. */
export function changedPath(answers: readonly Answered[]): string | undefined {
  return answers.find(([question, path, answer]) => answerNow(question, path) !== answer)?.[1];
}

function answerNow(question: Question, path: string): string {
  const answer = answerTo(question, path);
  if (question !== 'content' || !/^[\d.]+ \d+$/.test(answer)) return answer;
  try {
    return createHash('sha256').update(readFileSync(path)).digest('base64url');
  } catch {
    // A folder.
    return answerTo('kind', path);
  }
}
