import { pathPart } from '../../reference/pages/field-path.ts';
import { kebabCase } from '../../reference/pages/kebab-case.ts';
import { element } from '../run/element.ts';

/** Makes each nested field's name a link to its own address, and adds the way to where such fields are used. */
export function linkFields(root: HTMLElement): void {
  const uses = root.dataset['fields'];
  for (const name of root.querySelectorAll<HTMLAnchorElement>(':is(li, li > p) > a[id]:first-child')) {
    name.href = `#${name.id}`;
    const line = name.parentElement;
    if (uses === undefined || line === null || line.querySelector('.uses')) continue;
    const link = element('a', 'uses');
    link.href = `${uses}${kebabCase(name.textContent)}/`;
    link.setAttribute('aria-label', `${name.textContent}: where used`);
    line.append(' ', link);
  }
}

/** The address of a field, which is the id of its name. A list of one line has no paragraph. */
const ownAddress = ':is(:scope, :scope > p) > a[id]';

/**
 * The field of an address. Fields that the page has elsewhere are put in place on the way: `result.plan.items.reset` may
 * be written at `result.items.reset` alone.
 */
export function findField(id: string): HTMLElement | undefined {
  const found = document.getElementById(id);
  if (found) return found;
  for (let end = id.lastIndexOf('.'); end > 0; end = id.lastIndexOf('.', end - 1)) {
    const parent = document.getElementById(id.slice(0, end));
    if (!parent) continue;
    const filled = foldsOf(parent).filter((fold) => fillFold(fold));
    return filled.length > 0 ? findField(id) : undefined;
  }
  return undefined;
}

/**
 * Puts into a fold a copy of fields that the page has elsewhere, with addresses of this place.
 * @returns whether there is something new; not where the fields would stand within themselves
 */
export function fillFold(fold: HTMLDetailsElement): boolean {
  const { shape = '' } = fold.dataset;
  const same = `details[data-shape="${shape}"]`;
  if (!fold.matches('.again') || fold.parentElement?.closest(same)) return false;
  const source = document.querySelector(`${same}:not(.again)`);
  const [summary] = fold.children;
  if (!source || !summary) return false;
  const copy = source.cloneNode(true);
  if (!(copy instanceof HTMLDetailsElement)) return false;
  for (const inner of copy.querySelectorAll('details')) inner.open = false;
  setAddresses(copy, pathOf(fold), new Set());
  copy.querySelector(':scope > summary')?.remove();
  fold.replaceChildren(summary, ...copy.childNodes);
  fold.classList.remove('again');
  return true;
}

function setAddresses(fold: Element, parent: string, taken: Set<string>): void {
  for (const item of fold.querySelectorAll(':scope > ul > li')) {
    const name = item.querySelector<HTMLAnchorElement>(ownAddress);
    if (!name) continue;
    const path = `${parent}.${pathPart(name.textContent)}`;
    let id = path;
    for (let count = 2; taken.has(id) || document.getElementById(id); count += 1) id = `${path}-${count}`;
    taken.add(id);
    name.id = id;
    name.href = `#${id}`;
    for (const inner of item.querySelectorAll(':scope > details')) setAddresses(inner, id, taken);
  }
}

/** The address of the field that a fold belongs to: it stands in the field's item of a list, or below its heading. */
function pathOf(fold: Element): string {
  const item = fold.closest('li');
  if (item) return item.querySelector(ownAddress)?.id ?? '';
  let before = fold.previousElementSibling;
  while (before && !before.matches('.sl-heading-wrapper, h3')) before = before.previousElementSibling;
  return before?.querySelector('[id]')?.id ?? before?.id ?? '';
}

/** The folds of a field. */
function foldsOf(field: HTMLElement): HTMLDetailsElement[] {
  const item = field.closest('li');
  if (item) return [...item.querySelectorAll<HTMLDetailsElement>(':scope > details')];
  const folds: HTMLDetailsElement[] = [];
  let next = (field.closest('.sl-heading-wrapper') ?? field).nextElementSibling;
  for (; next && !next.matches('.sl-heading-wrapper, h2, h3'); next = next.nextElementSibling)
    if (next instanceof HTMLDetailsElement) folds.push(next);
  return folds;
}
