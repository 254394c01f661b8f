import type { FoundExamples } from './find-examples.ts';

/** What was found, in a sentence. */
export function countSentence({ operations, examples }: FoundExamples): string {
  const shown = new Set([...operations.flatMap((each) => each.examples), ...examples]).size;
  if (operations.length + shown === 0)
    return 'Nothing was found. Try the name of a call, its path, or what it does.';
  const parts = [
    ...(operations.length > 0 ? [counted(operations.length, 'operation')] : []),
    counted(shown, 'example'),
  ];
  return `${parts.join(', ')}.`;
}

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
