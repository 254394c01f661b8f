import { TypePopover } from './popover.ts';
import { nextToken } from './next-token.ts';

/**
 * Types of the tokens in checked blocks, on hover, tap and keyboard. A block is one stop for the Tab key; the arrow
 * keys move between its tokens.
 */
const popover = new TypePopover();

for (const block of document.querySelectorAll('[data-hovers]')) {
  const first = block.querySelector<HTMLElement>('[data-h]');
  if (first) makeStop(first);
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const token = tokenOf(event.target);
  if (token) popover.show(token);
});

document.addEventListener('pointerout', (event) => {
  if (event.pointerType === 'mouse' && tokenOf(event.target)) popover.hideSoon();
});

// A tap arrives as pointerdown, focus and click; only the click toggles, and it must know what was open before.
let openBefore: HTMLElement | undefined;
document.addEventListener('pointerdown', () => (openBefore = popover.token), { capture: true });

document.addEventListener('click', (event) => {
  const token = tokenOf(event.target);
  if (!token) {
    if (!popover.contains(event.target)) popover.hide();
    return;
  }
  if (event.pointerType === 'touch' && token === openBefore) popover.hide();
  else popover.show(token);
});

document.addEventListener('focusin', (event) => {
  const token = tokenOf(event.target);
  if (token?.matches(':focus-visible')) popover.show(token);
});

document.addEventListener('focusout', (event) => {
  if (event.target === popover.token) popover.hideSoon();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return popover.hide();
  const token = tokenOf(event.target);
  if (!token || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    if (popover.token === token) popover.hide();
    else popover.show(token);
    return;
  }
  const block = token.closest('[data-hovers]');
  const tokens = [...(block?.querySelectorAll<HTMLElement>('[data-h]') ?? [])];
  const next = nextToken(event.key, tokens.indexOf(token), tokens.map(lineOf));
  if (next === undefined) return;
  event.preventDefault();
  moveStop(token, tokens[next]);
});

// The popover stands still in the viewport, so it must go when its token moves.
addEventListener('scroll', (event) => !popover.contains(event.target) && popover.hide(), {
  capture: true,
  passive: true,
});
addEventListener('resize', () => popover.hide());

function makeStop(token: HTMLElement): void {
  token.tabIndex = 0;
  token.setAttribute('role', 'button');
}

function moveStop(from: HTMLElement, to: HTMLElement | undefined): void {
  if (!to) return;
  makeStop(to);
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  to.focus({ preventScroll: true });
  from.removeAttribute('tabindex');
  from.removeAttribute('role');
}

function lineOf(token: HTMLElement): number {
  const line = token.closest('.ec-line');
  return line?.parentElement ? [...line.parentElement.children].indexOf(line) : 0;
}

function tokenOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-hovers] [data-h]') : null;
}
