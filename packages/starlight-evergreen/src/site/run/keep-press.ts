/** Pixels that a pointer may move while it presses; farther, and its owner has thought better of it. */
const reach = 16;

/** What stands above a button may grow while it is pressed, as when type errors come: the click is its own all the same. */
export function keepPress(button: HTMLElement): void {
  let start: PointerEvent | undefined;
  button.addEventListener('pointerdown', (event) => {
    start = event;
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (start === undefined || !button.hasPointerCapture(pointerId)) return;
    if (Math.hypot(clientX - start.clientX, clientY - start.clientY) > reach)
      button.releasePointerCapture(pointerId);
  });
}
