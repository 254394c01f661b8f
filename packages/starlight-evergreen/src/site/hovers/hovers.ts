import { loadHovers } from './hover-source.ts';
import { nextToken } from './next-token.ts';
import { TypeCard } from './type-card.ts';

/**
 * Types of the tokens in checked blocks, on hover, tap and keyboard. A block is one stop for the Tab key; the arrow
 * keys move between its tokens, Enter goes into the card of one, and Escape back.
 */
const card = new TypeCard();

for (const block of document.querySelectorAll('[data-hovers]')) {
  const first = block.querySelector<HTMLElement>('[data-h]');
  if (first) makeStop(first);
}

for (const event of ['pointerover', 'focusin'] as const)
  document.addEventListener(event, ({ target }) => {
    const block = target instanceof Element ? target.closest<HTMLElement>('[data-hovers-src]') : null;
    if (block) void loadHovers(block);
  });

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse' || card.hasFocus) return;
  const token = tokenOf(event.target);
  if (token) card.showSoon(token);
});

document.addEventListener('pointerout', (event) => {
  if (event.pointerType === 'mouse' && tokenOf(event.target)) card.hideSoon();
});

// A tap arrives as pointerdown, focus and click; only the click toggles, and it must know what was open before.
let pressed: { kind: string; open: HTMLElement | undefined } | undefined;
document.addEventListener(
  'pointerdown',
  ({ pointerType }) => (pressed = { kind: pointerType, open: card.token }),
  { capture: true },
);

document.addEventListener('click', (event) => {
  const token = tokenOf(event.target);
  if (!token) {
    if (!card.contains(event.target)) card.hide();
    return;
  }
  if (pressed?.kind === 'touch' && token === pressed.open) card.hide();
  else card.show(token);
});

document.addEventListener('focusin', (event) => {
  const token = tokenOf(event.target);
  if (token?.matches(':focus-visible')) card.show(token);
});

document.addEventListener('focusout', (event) => {
  const isHere = event.target === card.token || event.target === card.asked || card.contains(event.target);
  const staysHere = event.relatedTarget === card.token || card.contains(event.relatedTarget);
  if (isHere && !staysHere) card.hideSoon();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return card.leave();
  const token = tokenOf(event.target);
  if (!token || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    card.show(token, () => card.enter());
    return;
  }
  const block = token.closest('[data-hovers]');
  const tokens = [...(block?.querySelectorAll<HTMLElement>('[data-h]') ?? [])];
  const next = nextToken(event.key, tokens.indexOf(token), tokens.map(lineOf));
  if (next === undefined) return;
  event.preventDefault();
  moveStop(token, tokens[next]);
});

// The card stands still in the viewport, so it must follow when its token moves, or go.
addEventListener(
  'scroll',
  (event) => {
    if (card.token === undefined || card.contains(event.target) || !card.isAstray) return;
    if (card.hasFocus || card.token === document.activeElement) card.place();
    // The scroll may be what brought the pointer to another token.
    else card.close();
  },
  { capture: true, passive: true },
);
addEventListener('resize', () => card.hide());

function makeStop(token: HTMLElement): void {
  token.tabIndex = 0;
  token.setAttribute('role', 'button');
  token.setAttribute('aria-haspopup', 'dialog');
  token.setAttribute('aria-expanded', 'false');
}

function moveStop(from: HTMLElement, to: HTMLElement | undefined): void {
  if (!to) return;
  makeStop(to);
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  to.focus({ preventScroll: true });
  for (const name of ['tabindex', 'role', 'aria-haspopup', 'aria-expanded']) from.removeAttribute(name);
}

function lineOf(token: HTMLElement): number {
  const line = token.closest('.ec-line');
  return line?.parentElement ? [...line.parentElement.children].indexOf(line) : 0;
}

function tokenOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-hovers] [data-h]') : null;
}
