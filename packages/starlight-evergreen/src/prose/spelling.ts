import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CSpellUserSettings, readSettings, spellCheckDocument, suggestionsForWord } from 'cspell-lib';
import type { Problem } from '../problem/problem.ts';
import type { Page } from './page.ts';
import { placeOf } from './place.ts';
import { maskOf } from './unit.ts';
import type { WordList } from './word-list.ts';

export interface Speller {
  /** Words of a page that neither the dictionaries nor the word list know. */
  check(page: Page): Promise<Problem[]>;
}

/**
 * Spells with the dictionaries of `cspell.json`, which editors read too. The word list is asked afterwards, here, so that
 * it can tell which of its words were needed.
 * @param root - the project's folder
 */
export async function createSpeller(root: string, words: WordList): Promise<Speller> {
  const { language, flagWords }: CSpellUserSettings = await readSettings(join(root, 'cspell.json'));
  const settings: CSpellUserSettings = {
    version: '0.2',
    ...(language && { language }),
    ...(flagWords && { flagWords }),
  };
  const suggestions = new Map<string, string[]>();

  async function suggest(word: string): Promise<string[]> {
    const known = suggestions.get(word);
    if (known !== undefined) return known;
    const found = await suggestionsForWord(word, { numSuggestions: 3, numChanges: 2 }, settings);
    const list = [...found.suggestions.map((suggestion) => suggestion.word), ...words.near(word)]
      .filter((each) => each !== word)
      .slice(0, 3);
    suggestions.set(word, list);
    return list;
  }

  return {
    async check(page) {
      const document = {
        uri: pathToFileURL(join(root, `${page.file}.txt`)).href,
        text: maskOf(page.source, page.units),
        languageId: 'plaintext',
        ...(language && { locale: language }),
      };
      const { issues } = await spellCheckDocument(document, { noConfigSearch: true }, settings);
      const problems: Problem[] = [];
      for (const { text, offset, isFlagged = false } of issues) {
        if (!isFlagged && words.take(text)) continue;
        // What a flagged word stands for comes first.
        const near = (await suggest(text)).slice(0, isFlagged ? 1 : 3);
        problems.push({
          where: placeOf(page, offset),
          message: isFlagged
            ? `"${text}" is not spelled so in British English`
            : `"${text}" is in no dictionary`,
          hint: [
            ...(near.length > 0 ? [`Did you mean ${near.map((each) => `"${each}"`).join(', ')}?`] : []),
            ...(isFlagged ? [] : ['A word that readers know belongs in src/prose/words.txt.']),
          ].join(' '),
        });
      }
      return problems;
    },
  };
}
