import { cardContent } from './card-content.ts';
import { hoversOf, loadHovers } from './hover-source.ts';
import { type Hover, readHover } from './hover-table.ts';
import { popoverPosition } from './position.ts';

/** Of what the card says: the card itself is named after its token, and a description would be that name. */
const TEXT = 'type-card-text';

/** Milliseconds that the pointer has to get from a token into its card, past other tokens. */
const PATIENCE = 250;

/** The one card of a page. It is made when it is first needed. */
export class TypeCard {
  #element: HTMLElement | undefined;
  #token: HTMLElement | undefined;
  /** The token that was asked for last: its type may have to be loaded. */
  #asked: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the token was when the card was put beside it. */
  #place = new DOMRect();

  /** The token whose type is shown. */
  get token(): HTMLElement | undefined {
    return this.#token;
  }

  /** The token whose type is or will be shown. */
  get asked(): HTMLElement | undefined {
    return this.#asked;
  }

  /** Whether the focus is in the card. */
  get hasFocus(): boolean {
    return this.contains(document.activeElement);
  }

  /** @param then - called once it is shown */
  show(token: HTMLElement, then?: () => void): void {
    clearTimeout(this.#timer);
    this.#asked = token;
    const block = token.closest<HTMLElement>('[data-hovers]');
    const table = block === null ? '' : hoversOf(block);
    if (block !== null && table === undefined) return void this.#showLater(token, block, then);
    if (token !== this.#token) this.#fill(token, readHover(table ?? '', Number(token.dataset['h'])), block);
    // The card before it was hidden, and nothing asked for.
    this.#asked = token;
    then?.();
  }

  /** Unless another one is asked for meanwhile, or none. */
  async #showLater(token: HTMLElement, block: HTMLElement, then?: () => void): Promise<void> {
    await loadHovers(block);
    if (this.#asked === token && hoversOf(block) !== undefined) this.show(token, then);
  }

  #fill(token: HTMLElement, hover: Hover | undefined, block: HTMLElement | null): void {
    if (hover === undefined) return;
    this.hide();
    const element = (this.#element ??= this.#create());
    element.firstElementChild?.replaceChildren(...cardContent(hover, block?.dataset['pages'] ?? '/'));
    element.setAttribute('aria-label', `Type of ${token.textContent}`);
    element.showPopover();
    element.scrollTop = 0;
    this.#token = token;
    this.place();
    token.setAttribute('aria-describedby', TEXT);
    setExpanded(token, true);
  }

  /** Shows it, at once where none is open: on its way into an open card the pointer passes other tokens. */
  showSoon(token: HTMLElement): void {
    if (this.#token === undefined) return this.show(token);
    this.#after(() => this.show(token));
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#asked = undefined;
    this.close();
  }

  /** Closes the card, and leaves another one that is about to be shown. */
  close(): void {
    const token = this.#token;
    if (token === undefined) return;
    if (this.#asked === token) this.#asked = undefined;
    this.#token = undefined;
    token.removeAttribute('aria-describedby');
    setExpanded(token, false);
    this.#element?.hidePopover();
  }

  hideSoon(): void {
    this.#asked = undefined;
    if (!this.hasFocus) this.#after(() => this.hide());
  }

  /** Moves the focus into the card. */
  enter(): void {
    this.#element?.focus();
  }

  /** Closes the card. A focus in it goes back to the token. */
  leave(): void {
    // While the card is open still, as a token that gets the focus opens it.
    if (this.hasFocus) this.#token?.focus({ preventScroll: true });
    this.hide();
  }

  /** Whether the card no longer stands beside its token. A scroll that is told late may have been over before. */
  get isAstray(): boolean {
    const { x, y } = this.#token?.getBoundingClientRect() ?? this.#place;
    return x !== this.#place.x || y !== this.#place.y;
  }

  /** Beside its token, which may have moved. */
  place(): void {
    if (this.#element === undefined || this.#token === undefined) return;
    const { style } = this.#element;
    this.#place = this.#token.getBoundingClientRect();
    const { left, top } = popoverPosition(this.#place, this.#element.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    style.left = `${left}px`;
    style.top = `${top}px`;
  }

  contains(node: EventTarget | null): boolean {
    return node instanceof Node && this.#element?.contains(node) === true;
  }

  #after(action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, PATIENCE);
  }

  #create(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'type-card';
    const text = document.createElement('div');
    text.id = TEXT;
    element.append(text);
    element.popover = 'manual';
    element.tabIndex = -1;
    // Its links must be reached, so it is no tooltip; the page goes on beside it, so it is not modal.
    element.setAttribute('role', 'dialog');
    element.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    element.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && this.hideSoon());
    element.addEventListener('keydown', (event) => this.#keepOrder(event));
    // Inside the main landmark, as everything on a page should be.
    (document.querySelector('main') ?? document.body).append(element);
    return element;
  }

  /** The card stands at the end of the page, but for the Tab key right behind its token. */
  #keepOrder(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    const links = [...(this.#element?.querySelectorAll('a') ?? [])];
    const here = links.findIndex((link) => link === document.activeElement);
    const isLast = !event.shiftKey && here === links.length - 1;
    const isFirst = event.shiftKey && here <= 0;
    if (!isLast && !isFirst) return;
    // Back to the token first: forwards the browser then goes on from there by itself.
    if (isFirst) event.preventDefault();
    this.leave();
  }
}

/** Of a token that is a button; the others have no state to tell. */
function setExpanded(token: HTMLElement, isExpanded: boolean): void {
  if (token.hasAttribute('aria-expanded')) token.setAttribute('aria-expanded', String(isExpanded));
}
