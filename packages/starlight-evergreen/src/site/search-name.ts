/**
 * Starlight names its search button "Search", while it shows its shortcut as well. Whoever speaks to the computer says
 * what they see, so the button is named by its content (WCAG 2.5.3). Where the word is not shown, `base.css` keeps it
 * for screen readers.
 */
for (const button of document.querySelectorAll('button[data-open-modal]')) {
  const word = button.querySelector(':scope > span');
  if (!word) continue;
  word.removeAttribute('aria-hidden');
  button.removeAttribute('aria-label');
}
