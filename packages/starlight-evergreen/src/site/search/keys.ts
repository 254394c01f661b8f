/** On Apple's keyboards the shortcut has another key. */
export function nameKeys(button: HTMLElement): void {
  if (!/Mac|iPhone|iPod|iPad/i.test(navigator.platform)) return;
  button.setAttribute('aria-keyshortcuts', 'Meta+K /');
  const key = button.querySelector('kbd kbd');
  if (key) key.textContent = '⌘';
}

/** Whether a key press opens the search: Ctrl or Cmd with K, or a slash that nobody is typing into a field. */
export function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return key === '/' && !isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}
