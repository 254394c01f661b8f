import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.ts';
import { replay } from './replay.ts';

describe.each(readFacts())('$topic', ({ facts }) => {
  it.each(facts)('$id: $fact', async (fact) => {
    expect(await replay(fact), `${fact.fact}\nSource: ${fact.source}`).toEqual([]);
  });

  it('names each fact once', () => {
    const ids = facts.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
