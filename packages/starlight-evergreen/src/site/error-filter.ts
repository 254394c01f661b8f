import { matches } from './models/matches.ts';

/** Narrows the list of codes to those whose text has every word that is typed. */
const input = document.querySelector<HTMLInputElement>('#error-filter');
const count = input?.parentElement?.querySelector('[role=status]');
const sections = [...document.querySelectorAll<HTMLElement>('.error-code')].map((element) => ({
  element,
  text: element.textContent,
}));

function narrow(query: string): void {
  const found = sections.filter(({ element, text }) => {
    element.hidden = !matches(text, query);
    return !element.hidden;
  });
  if (!count) return;
  const all = `${sections.length} codes`;
  count.textContent = found.length === sections.length ? all : `${found.length} of ${all}`;
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
