import type { Entry } from './entry.ts';

/** One of the names of an entry, and how much a hit on it counts. */
export interface EntryName {
  text: string;
  weight: number;
  /** How much it counts when the query has a part of it only; as much as the whole where nothing is said. */
  partWeight?: number;
  /** Set on words of the trade. */
  isPhrase?: true;
  /** Set where a result shows it in the place of the title. */
  isAlias?: true;
}

/** All names of an entry, its title first. */
export function namesOf(entry: Entry): EntryName[] {
  const { title, names = [], synonyms = [], aliases = [] } = entry;
  return [
    { text: title, weight: 1 },
    ...names.map((text) => ({ text, weight: 1 })),
    ...lastStep(entry),
    ...synonyms.map((text) => ({ text, weight: 1, partWeight: 0.75, isPhrase: true as const })),
    ...aliases.map((text) => ({ text, weight: 0.9, isAlias: true as const })),
    ...topicsOf(entry),
  ];
}

/** `getOrCreate` is what people remember of `customers.getOrCreate`. */
function lastStep({ kind, names: [name = ''] = [] }: Entry): EntryName[] {
  const dot = name.lastIndexOf('.');
  return kind === 'operation' && dot !== -1 ? [{ text: name.slice(dot + 1), weight: 0.8 }] : [];
}

/** "Plans, items and prices" is about each of the three; "Managing balances" is about balances, if less than "Balances". */
function topicsOf({ kind, title }: Entry): EntryName[] {
  if (kind !== 'guide' && kind !== 'page') return [];
  const parts = title.split(/, | and | or /);
  return parts.flatMap((part) => [
    ...(parts.length > 1 ? [{ text: part, weight: 0.9 }] : []),
    ...(gerund.test(part) ? [{ text: part.replace(gerund, ''), weight: 0.6 }] : []),
  ]);
}

const gerund = /^\p{L}+ing (?=\p{L})/u;
