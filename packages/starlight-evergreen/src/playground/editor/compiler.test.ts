import { expect, test } from 'vitest';
import type { Language, TypeError } from '../language/language.ts';
import { Compiler } from './compiler.ts';

/** A language that notes what it hears. @param answer - to every question about errors */
function languageThat(answer: () => Promise<TypeError[]>): { language: Language; heard: string[] } {
  const heard: string[] = [];
  const none = (): Promise<undefined> => Promise.resolve(undefined);
  const language: Language = {
    update: async (code) => void heard.push(code),
    errors: () => answer(),
    untyped: () => Promise.resolve([]),
    completions: none,
    completionInfo: none,
    signature: none,
    info: none,
    renamed: () => Promise.resolve([]),
    formatted: () => Promise.resolve([]),
    close: () => void heard.push('closed'),
  };
  return { language, heard };
}

const errors = (language: Language): Promise<TypeError[]> => language.errors();

test('nobody answers before the compiler has come, and after it was closed', async () => {
  const { language, heard } = languageThat(() => Promise.resolve([]));
  const compiler = new Compiler('ts');
  expect(await compiler.ask('a', errors)).toBeUndefined();
  compiler.start(language);
  expect(await compiler.ask('a', errors)).toEqual([]);
  compiler.close();
  expect(await compiler.ask('a', errors)).toBeUndefined();
  expect(heard).toEqual(['a', 'closed']);
});

test('code is sent when it has changed, before the question about it', async () => {
  const { language, heard } = languageThat(() => {
    heard.push('asked');
    return Promise.resolve([]);
  });
  const compiler = new Compiler('ts');
  compiler.start(language);
  await Promise.all([compiler.ask('a', errors), compiler.ask('a', errors), compiler.ask('b', errors)]);
  expect(heard).toEqual(['a', 'asked', 'asked', 'b', 'asked']);
});

test('a compiler that fails gives no answer, and gets the code once more', async () => {
  let fails = true;
  const { language, heard } = languageThat(() =>
    fails ? Promise.reject(new Error('out of memory')) : Promise.resolve([]),
  );
  const compiler = new Compiler('ts');
  compiler.start(language);
  expect(await compiler.ask('a', errors)).toBeUndefined();
  fails = false;
  expect(await compiler.ask('a', errors)).toEqual([]);
  expect(heard).toEqual(['a', 'a']);
});
