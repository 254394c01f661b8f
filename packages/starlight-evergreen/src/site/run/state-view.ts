import { count } from './count.ts';
import { element } from './element.ts';
import {
  type FactChange,
  type GroupChanges,
  isChanged,
  isChangedFact,
  type ItemChange,
} from './state-changes.ts';

/** What became of what a sandbox holds: all that has changed, and the rest folded away. */
export function stateView(groups: readonly GroupChanges[]): HTMLElement[] {
  const changed = groups.map((group) => only(group, isChanged)).filter(hasItems);
  const same = groups.map((group) => only(group, (item) => !isChanged(item))).filter(hasItems);
  const number = same.reduce((sum, { items }) => sum + items.length, 0);
  return [
    ...(changed.length === 0 ? [element('p', 'run-note', 'Nothing that the sandbox shows.')] : []),
    ...changed.map(groupView),
    ...(number === 0 ? [] : [fold(`${count(number, 'thing')} that stayed the same`, same)]),
  ];
}

/** Everything that a sandbox holds. */
export function holdingsView(groups: readonly GroupChanges[]): HTMLElement[] {
  const held = groups.filter(hasItems);
  return held.length === 0 ? [element('p', 'run-note', 'Nothing.')] : held.map(groupView);
}

/** Its contents are made when it is opened. */
function fold(title: string, groups: readonly GroupChanges[]): HTMLElement {
  const view = element('details', 'run-state-rest', element('summary', '', title));
  view.addEventListener('toggle', () => view.append(...holdingsView(groups)), { once: true });
  return view;
}

function only({ name, items }: GroupChanges, test: (item: ItemChange) => boolean): GroupChanges {
  return { name, items: items.filter(test) };
}

function hasItems({ items }: GroupChanges): boolean {
  return items.length > 0;
}

function groupView({ name, items }: GroupChanges): HTMLElement {
  const list = element('ul', items.some(isChanged) ? '' : 'run-state-many', ...items.map(itemView));
  list.setAttribute('aria-label', name);
  return element('div', 'run-state-group', element('p', 'run-label', name), list);
}

const marks = { added: 'new', removed: 'gone', changed: 'changed' };

function itemView({ name, kind, facts }: ItemChange): HTMLElement {
  const title = element('p', 'run-state-name', kind === 'removed' ? element('del', '', name) : name);
  if (kind !== 'same') title.append(' ', element('span', 'run-state-mark', marks[kind]));
  const list = element('dl', '', ...facts.map((fact) => factView(fact, kind)));
  const view = element('li', 'run-state-item', title, ...(facts.length === 0 ? [] : [list]));
  view.dataset['kind'] = kind;
  return view;
}

function factView(change: FactChange, kind: ItemChange['kind']): HTMLElement {
  const { name, before, after } = change;
  const value = element('dd', '');
  const fact = element('div', '', element('dt', '', name), value);
  if (kind !== 'changed' || !isChangedFact(change)) {
    value.append(after ?? before ?? '');
    return fact;
  }
  fact.className = 'run-state-change';
  if (before !== undefined) value.append(hidden('was '), element('del', '', before));
  value.append(hidden(before === undefined ? 'now ' : ', now '), arrow());
  value.append(after === undefined ? element('em', '', 'nothing') : element('ins', '', after));
  return fact;
}

/** For those who listen. */
function hidden(text: string): HTMLElement {
  return element('span', 'sr-only', text);
}

/** For those who look. */
function arrow(): HTMLElement {
  const view = element('span', '', ' → ');
  view.setAttribute('aria-hidden', 'true');
  return view;
}
