import { types } from 'node:util';
import type { Nodes, Parent, RootContent } from 'mdast';
import type { Problem } from '../../problem/problem.ts';
import { aside, capital, components } from './components.ts';
import type { Surroundings, Writer } from './element.ts';
import { type Attributes, evaluate, isComment } from './expression.ts';
import { plainHtml } from './html.ts';
import { htmlElements } from './html-elements.ts';
import { text } from '../../markdown/build.ts';
import { blocks } from '../../markdown/paragraphs.ts';
import type { PageSource } from './page-source.ts';
import { shownCode } from './shown-code.ts';

type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * Turns a page's syntax tree into one of plain Markdown: components and HTML become what they say, notes become
 * quotations, code is as the page shows it, and links lead to the site from anywhere.
 */
export class PlainMarkdown {
  /** What could not be written. */
  readonly problems: Problem[] = [];
  readonly #page: PageSource;
  readonly #base: URL;
  readonly #surroundings: Surroundings;

  /** @param origin the site's address */
  constructor(page: PageSource, origin: string, surroundings: Surroundings) {
    this.#page = page;
    this.#base = new URL(page.path, origin);
    this.#surroundings = surroundings;
  }

  write(nodes: readonly RootContent[]): RootContent[] {
    return nodes.flatMap((node) => this.#plain(node));
  }

  #plain(node: RootContent): RootContent[] {
    switch (node.type) {
      case 'yaml':
      case 'mdxjsEsm':
        return [];
      case 'code':
        return shownCode(
          node,
          `${this.#surroundings.project.root}/${this.#page.file}`,
          this.#surroundings.find,
        );
      case 'html':
        return plainHtml(node.value);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.#expression(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#element(node);
      case 'containerDirective':
        return this.#directive(node);
      // Only notes are written as directives; `12:30` in a text is not one, though the parser takes it for one.
      case 'leafDirective':
      case 'textDirective':
        return [text(this.#sourceOf(node))];
      case 'image':
        return [this.#image(node)];
      case 'paragraph':
        return blocks(this.write(node.children));
      case 'link':
      case 'definition':
        return [this.#rewritten({ ...node, url: this.absolute(node.url) })];
      default:
        return [this.#rewritten(node)];
    }
  }

  #rewritten(node: RootContent): RootContent {
    if ('children' in node) this.#rewriteChildren(node);
    return node;
  }

  #rewriteChildren(parent: Parent): void {
    parent.children = this.write(parent.children);
  }

  /** An address that leads to the same place from anywhere. */
  absolute(url: string): string {
    return hasScheme(url) ? url : new URL(url, this.#base).href;
  }

  /** Pictures beside the page have an address of their own only on the page. */
  #image(node: Extract<RootContent, { type: 'image' }>): RootContent {
    if (!hasScheme(node.url) && !node.url.startsWith('/')) return text(`Picture: ${node.alt ?? ''}`);
    return { ...node, url: this.absolute(node.url) };
  }

  #directive(node: Extract<RootContent, { type: 'containerDirective' }>): RootContent[] {
    const [first, ...rest] = node.children;
    const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
    const label = isLabel
      ? first.children.map((child) => ('value' in child ? child.value : '')).join('')
      : capital(node.name);
    return [aside(label, this.write(isLabel ? rest : node.children))];
  }

  #expression(
    node: Extract<RootContent, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>,
  ): RootContent[] {
    if (isComment(node.value)) return [];
    try {
      const value = evaluate(node.value);
      return typeof value === 'string' || typeof value === 'number' ? [text(String(value))] : [];
    } catch (error) {
      this.#fail(node, `the expression {${node.value}} has no value in Markdown: ${messageOf(error)}`);
      return [];
    }
  }

  #element(node: JsxElement): RootContent[] {
    const { name } = node;
    const children = this.write(node.children);
    // `<>…</>`
    if (name === null) return children;
    const writer = writerOf(name, this.#surroundings.writers);
    // Of what nobody has said how it is written, its content is left.
    if (writer === undefined) return children;
    try {
      const written = writer(
        { name, attributes: attributesOf(node), children, source: node.children },
        this.#surroundings,
      );
      return written.map((each) => this.#withAddress(each));
    } catch (error) {
      this.#fail(node, messageOf(error));
      return [];
    }
  }

  /** Links that an element's writer made. */
  #withAddress(node: RootContent): RootContent {
    if (node.type === 'link') node.url = this.absolute(node.url);
    if ('children' in node) for (const child of node.children) this.#withAddress(child);
    return node;
  }

  #fail(node: Nodes, message: string, hint?: string): void {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    this.problems.push({
      where: `${this.#page.file}:${line}:${column}`,
      message,
      ...(hint !== undefined && { hint }),
    });
  }

  #sourceOf({ position }: Nodes): string {
    return this.#page.text.slice(position?.start.offset, position?.end.offset);
  }
}

/** What the site says of a component stands before what this package says. */
function writerOf(name: string, own: Surroundings['writers']): Writer | undefined {
  const isComponent = /^[A-Z]/.test(name) || name.includes('.');
  const tables = isComponent ? [own, components] : [htmlElements];
  return tables.find((table) => Object.hasOwn(table, name))?.[name];
}

function attributesOf({ attributes }: JsxElement): Attributes {
  return Object.fromEntries(
    attributes.flatMap((attribute): [string, unknown][] => {
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        throw new Error(`attributes are named one by one here, not spread: {${attribute.value}}`);
      }
      const { name, value } = attribute;
      if (value === null || value === undefined) return [[name, true]];
      return [[name, typeof value === 'string' ? value : evaluate(value.value)]];
    }),
  );
}

/** Whether an address names its own protocol, as `https:` and `mailto:`. */
function hasScheme(url: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(url);
}

function messageOf(error: unknown): string {
  // Those of evaluated expressions are of another realm.
  return types.isNativeError(error) ? error.message : String(error);
}
