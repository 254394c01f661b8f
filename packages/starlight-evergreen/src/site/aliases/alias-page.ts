import { link, paragraph, text } from '../../markdown/build.ts';
import { markup, markupText } from '../../markdown/markup.ts';
import { writeMarkdown } from '../../markdown/write.ts';
import { twinAddress } from '../twins/address.ts';
import { twinHead } from '../twins/twin-head.ts';
import { type Alias, targetOf } from './aliases.ts';

/**
 * The page at the address of another name: it leads to the page that shows it, without scripts, and with a link for
 * whoever is not led.
 * @param origin - the site's address
 */
export function aliasPage(alias: Alias, origin: string): string {
  const target = targetOf(alias);
  const head = [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    markup('title', {}, [markupText(alias.name)]),
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${markupText(target)}">`,
    `<link rel="canonical" href="${markupText(new URL(alias.page, origin).href)}">`,
  ];
  const way = markup('a', { href: target }, [markupText(alias.title)]);
  return `${head.join('')}${markup('p', {}, [markupText(alias.name), ' is the same type as ', way, '.'])}\n`;
}

/** The same as Markdown. */
export function aliasTwin(alias: Alias, origin: string): string {
  const page = new URL(twinAddress(alias.page), origin).href;
  return writeMarkdown([
    ...twinHead({ title: alias.name }, new URL(alias.path, origin).href),
    paragraph(text('The same type as '), link(page, text(alias.title)), text('.')),
  ]);
}
