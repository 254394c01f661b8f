import type { Hover } from './hover-table.ts';
import { readLink } from './type-links.ts';
import { typeTokens } from './type-tokens.ts';

/** What a card shows: the type in the colours of code, with its links, and what the SDK says about it. */
export function cardContent({ type, docs }: Hover, base: string): HTMLElement[] {
  return [typeElement(type, base), ...docsElements(docs)];
}

/** Expressive Code scopes the colours of code to its own elements. */
function typeElement(type: string, base: string): HTMLElement {
  const pre = document.createElement('pre');
  const tokens = typeTokens(type);
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === 'plain') pre.append(text);
    else if (kind === 'link') pre.append(linkElement(text, tokens[index + 1]?.text ?? '', base));
    else pre.append(inline('span', `type-${kind}`, text));
  }
  const wrapper = inline('div', 'expressive-code', '');
  wrapper.append(pre);
  return wrapper;
}

function linkElement(mark: string, next: string, base: string): HTMLElement {
  const { name, kind, address } = readLink(mark, next);
  const link = inline('a', `type-${kind}`, name);
  link.href = base + address;
  return link;
}

/** TSDoc is untrusted: paragraphs of text, with backticks as code, and nothing else. */
function docsElements(docs: string): HTMLElement[] {
  if (docs === '') return [];
  return docs.split(/\n\s*\n/).map((paragraph) => {
    const element = inline('p', '', '');
    for (const [index, part] of paragraph.split('`').entries()) {
      element.append(index % 2 === 0 ? part : inline('code', '', part));
    }
    return element;
  });
}

/** Text is always text: what an SDK says never becomes markup. */
function inline<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
