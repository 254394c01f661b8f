import { count } from './count.ts';
import { type GroupChanges, isChanged, isChangedFact, type ItemChange } from './state-changes.ts';

/** Of more things than these the rest is counted, and of each one no more facts are told. */
const told = 4;
const toldFacts = 2;

/** What has changed, in a few sentences. */
export function changesSentence(groups: readonly GroupChanges[]): string {
  const sentences = groups.flatMap(({ name, items }) =>
    items.filter(isChanged).map((item) => sentenceOf(name, item)),
  );
  if (sentences.length === 0) return 'Nothing has changed.';
  const more = sentences.length - told;
  return [...sentences.slice(0, told), ...(more > 0 ? [`And ${count(more, 'more change')}.`] : [])].join(' ');
}

/** What has changed, by name alone. */
export function changesSummary(groups: readonly GroupChanges[]): string {
  const items = groups.flatMap((group) => group.items);
  const sentences = (['added', 'removed', 'changed'] as const).flatMap((kind) => {
    const names = items.filter((item) => item.kind === kind).map(({ name }) => name);
    return names.length === 0 ? [] : [`${heads[kind]}: ${listed(names)}.`];
  });
  return sentences.length === 0 ? 'Nothing has changed.' : sentences.join(' ');
}

const heads = { added: 'New', removed: 'Gone', changed: 'Changed' };

function listed(names: readonly string[]): string {
  const more = names.length - told;
  return [...names.slice(0, told), ...(more > 0 ? [`${more.toLocaleString('en')} more`] : [])].join(', ');
}

function sentenceOf(group: string, { name, kind, facts }: ItemChange): string {
  if (kind === 'added') return `New in ${group}: ${name}.`;
  if (kind === 'removed') return `Gone from ${group}: ${name}.`;
  const changes = facts
    .filter(isChangedFact)
    .slice(0, toldFacts)
    .map((fact) => `${fact.name} ${fact.before ?? 'nothing'} → ${fact.after ?? 'nothing'}`);
  return `${name}: ${changes.join(', ')}.`;
}
