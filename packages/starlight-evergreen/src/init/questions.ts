import { confirm, isCancel, select, text } from '@clack/prompts';
import { ProblemError } from '../problem/problem.ts';

/** Asks the person at the terminal; or nobody, and takes what is likeliest. */
export interface Questions {
  /** What to document; nothing to guess. */
  source(): Promise<string>;
  /** One of the names, or none. */
  client(classes: readonly string[], likely: string | undefined): Promise<string | undefined>;
  /** Whether a file that says something else may be replaced. */
  replace(path: string): Promise<boolean>;
  title(likely: string): Promise<string>;
}

/** For a person: each question has an answer to accept with Enter. Ctrl+C stops before anything else is written. */
export const askPerson: Questions = {
  source: async () =>
    answered(
      await text({
        message: 'What do you document? The name of an npm package, or a path of a module of zod schemas.',
        placeholder: 'acme-sdk or ./src/schemas.ts',
        validate: (value) => (value?.trim() ? undefined : 'Give a name or a path.'),
      }),
    ).trim(),
  client: async (classes, likely) => {
    if (classes.length === 0) return undefined;
    const none = '';
    const chosen = answered(
      await select({
        message: 'Which class is the client, whose methods are the operations?',
        initialValue: likely ?? none,
        options: [
          ...classes.map((name) => ({ value: name, label: name })),
          { value: none, label: 'None: document the models only' },
        ],
      }),
    );
    return chosen === none ? undefined : chosen;
  },
  replace: async (path) =>
    answered(await confirm({ message: `${path} says something else. Replace it?`, initialValue: false })),
  title: async (likely) =>
    answered(await text({ message: 'The title of the site?', initialValue: likely })).trim() || likely,
};

/** For scripts: never asks, never replaces. */
export const askNobody: Questions = {
  source: () => {
    throw new ProblemError([
      {
        where: 'command line',
        message: 'nothing says what to document',
        hint: 'Name a package or a module: starlight-evergreen init acme-sdk --yes',
      },
    ]);
  },
  client: (_classes, likely) => Promise.resolve(likely),
  replace: () => Promise.resolve(false),
  title: (likely) => Promise.resolve(likely),
};

function answered<Value>(answer: Value): Exclude<Value, symbol> {
  if (!isCancel(answer)) return answer as Exclude<Value, symbol>;
  throw new ProblemError([
    { where: 'starlight-evergreen init', message: 'stopped', hint: 'What was written so far stays.' },
  ]);
}
