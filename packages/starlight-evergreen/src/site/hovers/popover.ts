import { readHover } from './hover-table.ts';
import { popoverPosition } from './position.ts';

const ID = 'type-popover';

/** The one popover of a page. It is made when it is first needed. */
export class TypePopover {
  #element: HTMLElement | undefined;
  #token: HTMLElement | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  /** The token whose type is shown. */
  get token(): HTMLElement | undefined {
    return this.#token;
  }

  show(token: HTMLElement): void {
    clearTimeout(this.#hiding);
    if (token === this.#token) return;
    const table = token.closest('[data-hovers]')?.getAttribute('data-hovers');
    const hover = table ? readHover(table, Number(token.dataset['h'])) : undefined;
    if (hover === undefined) return;
    this.hide();
    const element = (this.#element ??= this.#create());
    element.replaceChildren(typeElement(hover.type), ...docsElements(hover.docs));
    element.showPopover();
    const { left, top } = popoverPosition(token.getBoundingClientRect(), element.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    token.setAttribute('aria-describedby', ID);
    this.#token = token;
  }

  hide(): void {
    clearTimeout(this.#hiding);
    this.#token?.removeAttribute('aria-describedby');
    this.#token = undefined;
    this.#element?.hidePopover();
  }

  /** Leaves the pointer time to get from the token into the popover. */
  hideSoon(): void {
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => this.hide(), 200);
  }

  contains(node: EventTarget | null): boolean {
    return node instanceof Node && this.#element?.contains(node) === true;
  }

  #create(): HTMLElement {
    const element = document.createElement('div');
    element.id = ID;
    element.className = ID;
    element.popover = 'manual';
    element.setAttribute('role', 'tooltip');
    element.addEventListener('pointerenter', () => clearTimeout(this.#hiding));
    element.addEventListener('pointerleave', () => this.hideSoon());
    // Inside the main landmark, as everything on a page should be.
    (document.querySelector('main') ?? document.body).append(element);
    return element;
  }
}

function typeElement(type: string): HTMLElement {
  const code = document.createElement('code');
  code.textContent = type;
  return code;
}

/** TSDoc is untrusted: paragraphs of text, with backticks as code, and nothing else. */
function docsElements(docs: string): HTMLElement[] {
  if (docs === '') return [];
  return docs.split(/\n\s*\n/).map((paragraph) => {
    const element = document.createElement('p');
    for (const [index, part] of paragraph.split('`').entries()) {
      if (index % 2 === 0) element.append(part);
      else element.append(typeElement(part));
    }
    return element;
  });
}
