import { Tokenizer } from 'parse5';
import type { Card } from './card.ts';

/** A page's card and the address that its head gives it. */
export interface WantedCard {
  address: string;
  card: Card;
}

/**
 * What a page's card shows is what its head says to networks that show it (https://ogp.me): title, site, section and tag. So
 * a page of any origin has a card, and one that names a picture of its own has none.
 */
export function readCard(html: string): WantedCard | undefined {
  const head = html.slice(0, Math.max(0, html.indexOf('</head>')));
  if (!head.includes('og:image')) return undefined;
  return cardOf(readMetas(head));
}

/** The card that a page's head asks for by its properties. */
export function cardOf(metas: ReadonlyMap<string, string>): WantedCard | undefined {
  const image = metas.get('og:image');
  const address = image === undefined ? undefined : new URL(image, 'http://localhost').pathname;
  const title = metas.get('og:title');
  if (address === undefined || title === undefined || !/^\/cards\/.+\.png$/.test(address)) return undefined;
  const [kind, release] = [metas.get('article:section'), metas.get('article:tag')];
  return {
    address,
    card: {
      title,
      site: metas.get('og:site_name') ?? '',
      ...(kind !== undefined && { kind }),
      ...(release !== undefined && { release }),
    },
  };
}

function readMetas(head: string): Map<string, string> {
  const metas = new Map<string, string>();
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs }) {
        if (tagName !== 'meta') return;
        const of = (name: string) => attrs.find((each) => each.name === name)?.value;
        const [property, content] = [of('property'), of('content')];
        if (property !== undefined && content !== undefined) metas.set(property, content);
      },
      onEndTag: ignore,
      onCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(head, true);
  return metas;
}
