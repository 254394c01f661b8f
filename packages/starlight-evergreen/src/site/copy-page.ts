import { copyText } from './copy-text.ts';

/** Fetches the page's Markdown. Its address is that of the link beside the button. */
async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-page]')) {
  const link = button.parentElement?.querySelector('a');
  const status = button.parentElement?.querySelector('[role=status]');
  if (!link || !status) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    status.textContent = '';
    copyText(fetchText(link.href)).then(
      () => (status.textContent = 'Copied.'),
      () => (status.textContent = 'The browser did not allow it: take it from “View as Markdown”.'),
    );
  });
}
