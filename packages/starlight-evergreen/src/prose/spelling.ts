import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CSpellUserSettings, readSettings, spellCheckDocument, suggestionsForWord } from 'cspell-lib';
import type { DocsConfig } from '../config/index.ts';
import type { Problem } from '../problem/problem.ts';
import { british } from './british.ts';
import type { PageText } from './page-text.ts';
import { placeOf } from './place.ts';
import { maskOf } from './unit.ts';
import type { WordList } from './word-list.ts';

export interface Speller {
  /** Words of a page that neither the dictionaries nor the word list know. */
  check(page: PageText): Promise<Problem[]>;
}

/**
 * Spells with the language of the config and what `cspell.json` adds, which editors read too. The word list is asked
 * afterwards, here, so that it can tell which of its words were needed.
 * @param root - the project's folder
 */
export async function createSpeller(config: DocsConfig, root: string, words: WordList): Promise<Speller> {
  const settings = await settingsOf(config, root);
  const names = namesOf(config);
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
        ...(settings.language && { locale: settings.language }),
      };
      const { issues } = await spellCheckDocument(document, { noConfigSearch: true }, settings);
      const problems: Problem[] = [];
      for (const { text, offset, isFlagged = false } of issues) {
        if (!isFlagged && (names.has(text.toLowerCase()) || words.take(text))) continue;
        // What a flagged word stands for comes first.
        const near = (await suggest(text)).slice(0, isFlagged ? 1 : 3);
        problems.push({
          where: placeOf(page, offset),
          message: isFlagged
            ? `"${text}" is not the spelling of ${settings.language ?? 'the language'}`
            : `"${text}" is in no dictionary`,
          hint: [
            ...(near.length > 0 ? [`Did you mean ${near.map((each) => `"${each}"`).join(', ')}?`] : []),
            ...(isFlagged ? [] : [`A word that readers know belongs in ${config.prose.words}.`]),
          ].join(' '),
        });
      }
      return problems;
    },
  };
}

async function settingsOf({ prose }: DocsConfig, root: string): Promise<CSpellUserSettings> {
  const file = join(root, 'cspell.json');
  const own: CSpellUserSettings = existsSync(file) ? await readSettings(file) : {};
  const language = own.language ?? (prose.language === 'en' ? 'en-GB,en-US' : prose.language);
  return {
    version: '0.2',
    language,
    flagWords: [...(language === 'en-GB' ? british : []), ...(own.flagWords ?? [])],
    words: own.words ?? [],
    ignoreWords: own.ignoreWords ?? [],
    ignoreRegExpList: own.ignoreRegExpList ?? [],
    dictionaries: own.dictionaries ?? [],
    // Our own list is asked by us.
    dictionaryDefinitions: (own.dictionaryDefinitions ?? []).filter(
      ({ path }) => path === undefined || resolve(root, path) !== resolve(root, prose.words),
    ),
  };
}

/** Words that the names of the releases are made of, in lower case. */
function namesOf({ releases }: DocsConfig): ReadonlySet<string> {
  const names = releases.flatMap((release) => [
    release.id,
    release.label,
    release.client ?? '',
    'package' in release ? release.package : release.import,
  ]);
  return new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []));
}
