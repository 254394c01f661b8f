import type { Entry } from '../../search/entry.ts';
import { createSearch } from '../../search/search.ts';
import type { PlaygroundExample, PlaygroundExamples } from './example.ts';

/** An operation that was found, and the examples that call it. */
export interface FoundOperation {
  operation: Entry;
  examples: readonly PlaygroundExample[];
}

export interface FoundExamples {
  operations: readonly FoundOperation[];
  /** Examples that were found by their own words, and call none of those operations. */
  examples: readonly PlaygroundExample[];
}

const mostOperations = 5;
const mostExamples = 30;

/** Finds operations by their names, words and paths, with the examples that call them, and examples by their titles. */
export function createExampleSearch({ examples, operations, older, like }: PlaygroundExamples) {
  const byId = new Map(examples.map((example) => [example.id, example]));
  const callers = new Map(operations.map(({ address }) => [address, ownFirst(address, examples)]));
  const search = createSearch({ entries: operations, older, like });
  const titles = createSearch({ entries: examples.map(entryOf), older: [], like });
  return (query: string): FoundExamples => {
    const found = search
      .find(query)
      .hits.slice(0, mostOperations)
      .map(({ entry }) => ({ operation: entry, examples: callers.get(entry.address) ?? [] }));
    const shown = new Set(found.flatMap((each) => each.examples));
    const others = titles.find(query).hits.flatMap(({ entry }) => byId.get(entry.address) ?? []);
    return {
      operations: found,
      examples: others.filter((example) => !shown.has(example)).slice(0, mostExamples),
    };
  };
}

/** Who calls an operation; those of its own page come first. */
function ownFirst(address: string, examples: readonly PlaygroundExample[]): PlaygroundExample[] {
  const callers = examples.filter((each) => each.operations.includes(address));
  return callers.toSorted((a, b) => Number(b.page.path === address) - Number(a.page.path === address));
}

function entryOf({ id, title, page, scenario }: PlaygroundExample): Entry {
  return { kind: 'guide', title, address: id, of: page.title, text: scenario.replaceAll('-', ' ') };
}
