import { fillFold, findField } from './field-fold.ts';

/** Opens what an address of the page leads to, also when the page comes with one. */
export function openAddresses(): void {
  // A fold tells nobody above it that it opens.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open) fillFold(target);
    },
    true,
  );
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    // Where the address stays the same, nothing else tells of the click.
    if (link?.hash === location.hash) openAddress();
  });
  addEventListener('hashchange', openAddress);
  openAddress();
}

function openAddress(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? undefined : findField(id);
  if (!target?.closest('.operation')) return;
  let fold = target.closest('details');
  if (fold === null && target.matches(':target')) return;
  for (; fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  // What was not there when the browser looked for it becomes its target now.
  if (!target.matches(':target')) location.replace(`#${encodeURIComponent(id)}`);
  if (!target.matches('a')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}
