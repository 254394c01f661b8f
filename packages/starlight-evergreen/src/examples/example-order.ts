import type { Problem } from '../problem/problem.ts';

/** What the name of an example's file says. */
export interface ExampleName {
  /** The call's path: `balances/create`. */
  call: string;
  /** Whether it is about an error: those come last. */
  isError: boolean;
  /** Where it stands among the others. The one without a topic is the first; one without a number has none. */
  place: number | undefined;
}

/**
 * Reads the name of an example's file. `create.ts` comes first, then `create.2-monthly.ts`, `create.3-expiring.ts`, and
 * `create.error.ts` at the end; several of those are `create.error.1-taken.ts`, `create.error.2-unknown.ts`.
 * @param name - below the folder of examples, with slashes
 */
export function readExampleName(name: string): ExampleName {
  const [call = '', ...rest] = name.replace(/\.ts$/, '').split('.');
  const isError = rest[0] === 'error';
  const topic = rest.slice(isError ? 1 : 0).join('.');
  const place = topic === '' ? 1 : readNumber(topic);
  return { call, isError, place };
}

function readNumber(topic: string): number | undefined {
  const digits = /^\d+(?=-)/.exec(topic)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** For a sort: calls by name, and the examples of one in their order. */
export function compareExamples(a: ExampleName, b: ExampleName): number {
  if (a.call !== b.call) return a.call < b.call ? -1 : 1;
  if (a.isError !== b.isError) return a.isError ? 1 : -1;
  return (a.place ?? Infinity) - (b.place ?? Infinity) || 0;
}

/** Examples of one operation whose names do not say which comes first. */
export function orderProblems(files: readonly { name: string; where: string }[]): Problem[] {
  const taken = new Map<string, string>();
  return files.flatMap(({ name, where }): Problem[] => {
    const { call, isError, place } = readExampleName(name);
    if (place === undefined) {
      const topic = name.slice(call.length + 1).replace(/^error\./, '');
      const start = isError ? `${call}.error` : call;
      return [
        {
          where,
          message: 'its name does not say which place it has among the examples of its operation',
          hint: `Number it, as in ${start}.2-${topic}: the page shows the lowest first.`,
        },
      ];
    }
    const key = `${call} ${isError} ${place}`;
    const other = taken.get(key);
    taken.set(key, other ?? name);
    if (other === undefined) return [];
    return [
      {
        where,
        message: `it has the same place among the examples of its operation as ${other}`,
        hint: 'Give one of the two another number.',
      },
    ];
  });
}
