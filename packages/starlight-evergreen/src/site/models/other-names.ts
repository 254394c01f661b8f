/**
 * Marks the name that the address leads to. The page stays at its top, where its title and its fields are; only the box of
 * names moves.
 */
function showName(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const name = id === '' ? null : document.getElementById(id);
  const box = name?.closest<HTMLElement>('.names');
  if (!name || !box) return;
  if (box instanceof HTMLDetailsElement) box.open = true;
  const list = name.closest('ul');
  if (list) list.scrollTop = name.offsetTop - list.offsetTop - list.clientHeight / 2;
  window.scrollTo({ top: 0, behavior: 'instant' });
}

showName();
// While a page loads, browsers scroll to the place again.
if (document.readyState !== 'complete') window.addEventListener('load', showName);
window.addEventListener('hashchange', showName);
