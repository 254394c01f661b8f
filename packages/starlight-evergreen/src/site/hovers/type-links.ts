import { kebabCase } from '../../reference/pages/kebab-case.ts';
import { kindOfWord, LINK, type TokenKind, typeTokens } from './type-tokens.ts';

/** Finds pages by names that stand in a type. Addresses are relative to the release's folder. */
export interface PageFinder {
  /** Of an exported type: `Balance` -> `models/balance/`. */
  model(name: string): string | undefined;
  /** Of a method of the client, by its class: `Balances.create` -> `operations/balances/create/`. */
  method(name: string): string | undefined;
}

/**
 * Marks what leads to a page, in a type without marks. A mark is the name itself where the address follows from it, which is nearly always, else
 * name and address: `␝Balance␝`, `␝create=operations/balances/create/␝`. So a page carries few addresses.
 */
export function markLinks(type: string, pages: PageFinder): string {
  const tokens = typeTokens(type);
  const method = /^\(method\) ([\w$]+\.([\w$]+))[(<]/.exec(type);
  const operation = method?.[1] === undefined ? undefined : pages.method(method[1]);
  let isMarked = operation === undefined;
  return tokens
    .map(({ kind, text }, index) => {
      // The end of a type that was cut may be a part of a name.
      if (tokens[index + 1]?.text === '…') return text;
      if (!isMarked && kind === 'function' && text === method?.[2]) {
        isMarked = true;
        return `${LINK}${text}=${operation}${LINK}`;
      }
      const address = kind === 'type' ? pages.model(text) : undefined;
      if (address === undefined) return text;
      return `${LINK}${text}${address === usualAddress(text) ? '' : `=${address}`}${LINK}`;
    })
    .join('');
}

export interface TypeLink {
  name: string;
  kind: TokenKind;
  /** Relative to the release's folder. */
  address: string;
}

/** Reads a mark. @param next the two characters after it */
export function readLink(mark: string, next: string): TypeLink {
  const [name = '', address = usualAddress(name)] = mark.slice(1, -1).split('=');
  return { name, kind: kindOfWord(name, next), address };
}

/** Where the page of a model is, if its name is like no other's. */
export function usualAddress(name: string): string {
  return `models/${kebabCase(name)}/`;
}
