import { inspect } from 'node:util';

/** What was thrown, in words: anything can be, and it may throw itself when it is looked at. */
export function reasonOf(error: unknown): string {
  try {
    const text = error instanceof Error ? error.message || error.name : inspect(error, { depth: 1 });
    return shortened(text.trim()) || 'it does not say why';
  } catch {
    return 'what it threw cannot be shown';
  }
}

function shortened(text: string): string {
  const most = 600;
  const plain = text.replace(/\.$/, '');
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
}
