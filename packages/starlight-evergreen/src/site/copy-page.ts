/** Fetches the page's Markdown. Its address is that of the link beside the button. */
async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}

/**
 * Some browsers only let a page write to the clipboard while a click is handled, so they are given a promise of the text;
 * others do not know such promises.
 */
async function copy(address: string): Promise<void> {
  const text = fetchText(address);
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-page]')) {
  const link = button.parentElement?.querySelector('a');
  const status = button.parentElement?.querySelector('[role=status]');
  if (!link || !status) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    status.textContent = '';
    copy(link.href).then(
      () => (status.textContent = 'Copied.'),
      () => (status.textContent = 'The browser did not allow it: take it from “View as Markdown”.'),
    );
  });
}
