/** Narrows the list of codes to those whose text has every word that is typed. */
const input = document.querySelector<HTMLInputElement>('#error-filter');
const status = input?.parentElement?.querySelector('[role=status]');
const sections = [...document.querySelectorAll<HTMLElement>('.error-code')].map((element) => ({
  element,
  text: element.textContent.toLowerCase(),
}));

function narrow(query: string): void {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = sections.filter(({ element, text }) => {
    element.hidden = !words.every((word) => text.includes(word));
    return !element.hidden;
  });
  if (!status) return;
  const all = `${sections.length} codes`;
  status.textContent = words.length === 0 ? all : `${found.length} of ${all}`;
}

// A browser that goes back to this page fills the field again.
if (input?.value) narrow(input.value);
input?.addEventListener('input', () => narrow(input.value));

// A link to a code that is hidden shows it.
addEventListener('hashchange', () => {
  if (input === null || document.querySelector('.error-code[hidden] :target') === null) return;
  input.value = '';
  narrow('');
  document.querySelector(':target')?.scrollIntoView();
});
