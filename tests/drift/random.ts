/** Numbers from 0 up to 1 that follow from a seed (mulberry32): the same seed makes the same mutations everywhere. */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @throws when there is nothing to choose from */
export function pick<T>(choices: readonly T[], random: Random): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('nothing to choose from');
  return choice;
}

/** Takes one out of a list: no choice is made twice. */
export function take<T>(choices: T[], random: Random): T {
  const index = Math.floor(random() * choices.length);
  const [choice] = choices.splice(index, 1);
  if (choice === undefined) throw new Error('nothing to choose from');
  return choice;
}
