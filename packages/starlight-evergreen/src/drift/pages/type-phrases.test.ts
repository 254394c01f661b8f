import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { paragraph } from '../../markdown/build.ts';
import { typeFrom } from '../snapshot/testing/type-from.ts';
import { noLinks } from './change-links.ts';
import { typePhrases } from './type-phrases.ts';

const links = {
  ...noLinks,
  model: (name: string) => (name === 'Plan' || name === 'Shop$1' ? `/${name}/` : undefined),
};

it.each([
  ['Plan', ['/Plan/']],
  ['(Other | Plan)[] | null', ['/Plan/']],
  ['Record<string, Plan | Shop$1>', ['/Plan/', '/Shop$1/']],
  ['"Plan" | "a \\" Plan"', []],
  ['{ Plan: string }', []],
  ['Planet | XPlan', []],
])('the models in %s lead to their pages, and the type keeps its letters', (type, addresses) => {
  const phrases = typePhrases(typeFrom(type), links);
  expect(toString(paragraph(...phrases))).toBe(type);
  expect(phrases.flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual(addresses);
});
