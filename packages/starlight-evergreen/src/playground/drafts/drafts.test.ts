import { expect, test } from 'vitest';
import { digestOf, type Draft, draftLimits } from './draft.ts';
import { draftKey } from './draft-key.ts';
import { Drafts, type DraftStorage } from './drafts.ts';

/** A storage in memory. @param room - characters that it holds */
function memory(room = Infinity): DraftStorage & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    setItem(key, text) {
      const others = [...items].filter(([other]) => other !== key);
      const taken = others.reduce((sum, [, each]) => sum + each.length, 0);
      if (taken + text.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, text);
    },
  };
}

const draft = (code: string, time = 1): Draft => ({ code, original: digestOf('old'), time });
const key = (block: string): string => draftKey('/page/', block);

test('a draft is kept until it is removed', () => {
  const storage = memory();
  const drafts = new Drafts(() => storage);
  drafts.write(key('a'), draft('let a;'));
  expect(new Drafts(() => storage).read(key('a'))).toEqual(draft('let a;'));
  expect(drafts.read(key('b'))).toBeUndefined();
  drafts.remove(key('a'));
  expect(storage.items.size).toBe(0);
});

test('of many the oldest go, and what other scripts keep stays', () => {
  const storage = memory();
  storage.setItem('theme', 'dark');
  const drafts = new Drafts(() => storage);
  for (let index = 0; index < draftLimits.count + 5; index += 1)
    drafts.write(key(`${index}`), draft('x', index));
  expect(storage.items.size).toBe(draftLimits.count + 1);
  expect(drafts.read(key('4'))).toBeUndefined();
  expect(drafts.read(key('5'))).toBeDefined();
  expect(storage.getItem('theme')).toBe('dark');
});

test('one that is too long leaves what was there', () => {
  const drafts = new Drafts(memory);
  const storage = memory();
  const kept = new Drafts(() => storage);
  kept.write(key('a'), draft('short'));
  kept.write(key('a'), draft('x'.repeat(draftLimits.characters + 1)));
  expect(kept.read(key('a'))?.code).toBe('short');
  expect(drafts.read(key('a'))).toBeUndefined();
});

test('a full storage gives room to the newest', () => {
  const storage = memory(1000);
  const drafts = new Drafts(() => storage);
  for (let index = 0; index < 20; index += 1) drafts.write(key(`${index}`), draft('x'.repeat(100), index));
  expect(drafts.read(key('19'))).toBeDefined();
  expect(drafts.read(key('0'))).toBeUndefined();
});

test('a storage that throws is no error', () => {
  const drafts = new Drafts(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  drafts.write(key('a'), draft('x'));
  drafts.remove(key('a'));
  expect(drafts.read(key('a'))).toBeUndefined();
});

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['code that is no text', '{"code":1,"original":"","time":1}'],
  ['no time', '{"code":"","original":""}'],
  ['no digest', '{"code":"","time":1}'],
  ['another mark', '{"code":"","original":"","time":1,"isOwn":"yes"}'],
  ['a scenario that is no text', '{"code":"","original":"","time":1,"scenario":{}}'],
  ['too much', JSON.stringify(draft('x'.repeat(draftLimits.characters + 1)))],
])('%s is no draft', (_, text) => {
  const storage = memory();
  storage.setItem(key('a'), text);
  expect(new Drafts(() => storage).read(key('a'))).toBeUndefined();
});

test('a digest tells texts apart', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'let a = 1;', 'let a = 2;', 'x'.repeat(5000)];
  expect(new Set(texts.map((text) => digestOf(text))).size).toBe(texts.length);
  expect(digestOf('a')).toBe(digestOf('a'));
});
