import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Store } from './store.ts';
import { createProject } from './testing/project.ts';

function open(path: string, format = 'test-1'): Store<string[], number[]> {
  return new Store<string[], number[]>(path, format, {
    encode: (words, intern) => words.map(intern),
    decode: (ids, text) => ids.map(text),
  });
}

function storePath(): string {
  return join(createProject({}).root, 'deep', 'store.jsonl');
}

test('gives back what was set, also from a new process, with each text stored once', () => {
  const path = storePath();
  const store = open(path);
  store.set('one', ['a "quoted"\nline', 'é']);
  store.set('two', ['é', 'é']);
  store.flush();
  expect(open(path).get('one')).toEqual(['a "quoted"\nline', 'é']);
  expect(open(path).get('two')).toEqual(['é', 'é']);
  expect(open(path).get('three')).toBeUndefined();
  expect(readFileSync(path, 'utf8').match(/é/g)).toHaveLength(1);
});

test('adds to what is stored, and prunes what nobody asked for', () => {
  const path = storePath();
  const first = open(path);
  first.set('old', ['gone']);
  first.set('kept', ['stays']);
  first.flush();
  const second = open(path);
  second.set('new', ['comes']);
  expect(second.get('kept')).toEqual(['stays']);
  second.flush();
  expect(open(path).get('old')).toEqual(['gone']);
  second.flush({ prune: true });
  expect(open(path).get('old')).toBeUndefined();
  expect(open(path).get('kept')).toEqual(['stays']);
  expect(open(path).get('new')).toEqual(['comes']);
  expect(readFileSync(path, 'utf8')).not.toContain('gone');
});

test('a file of another format, cut off or with a damaged entry is not believed', () => {
  const path = storePath();
  const store = open(path);
  store.set('key', ['value']);
  store.flush();
  const content = readFileSync(path, 'utf8');
  expect(open(path, 'test-2').get('key')).toBeUndefined();
  writeFileSync(path, content.slice(0, -4));
  expect(open(path).get('key')).toBeUndefined();
  writeFileSync(path, content.replace('key [', 'key {'));
  expect(open(path).get('key')).toBeUndefined();
  writeFileSync(path, 'nonsense');
  expect(open(path).get('key')).toBeUndefined();
});
