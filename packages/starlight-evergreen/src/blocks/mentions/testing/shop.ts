import { createDocuments } from '../../documents.ts';
import { join } from 'node:path';
import { collect } from '../../collect.ts';
import { loadTypeScript } from '../../options.ts';
import { createProject, typesPackage } from '../../testing/project.ts';
import { type BlockMentions, findMentions, type Mention, type MentionOptions } from '../index.ts';

/** Every project has a folder of its own; what they share is the standard library. */
const registry = createDocuments(loadTypeScript());

export const declarations = `
declare const Interval: { readonly Month: "month"; readonly Year: "year" };
type Unrecognized<T> = T & { [brand]: true };
declare const brand: unique symbol;
type Interval = (typeof Interval)[keyof typeof Interval] | Unrecognized<string>;
type Price$1 = { amount: number; interval?: Interval | null | undefined };
type Address = { street: string; geo: { lat: number } };
type Card = { type: 'card'; last4: string };
type Bank = { type: 'bank'; iban: string };
type PlanParams = {
  id: string;
  price?: Price$1 | undefined;
  address?: Address | null | undefined;
  payment?: Card | Bank | undefined;
  intervals?: Interval[] | undefined;
};
type PlanResponse = { id: string; price: Price$1 | null; tags: string[] };
declare class Plans {
  create(params: PlanParams): Promise<PlanResponse>;
}
declare class Shop {
  get plans(): Plans;
}
declare function Picker(props: { interval: Interval }): null;
export { Interval, Shop, Picker, type Price$1 as Price, type PlanParams, type PlanResponse };
`;

interface Found {
  code: string;
  file?: string;
  options?: Partial<MentionOptions>;
  files?: Record<string, string>;
}

export function find({ code, file = 'docs/page.ts', options, files = {} }: Found): BlockMentions {
  const { root } = createProject({ ...typesPackage('shop-sdk', declarations), ...files, [file]: code });
  const { blocks } = collect({ root, paths: [join(root, file)] });
  const [found] = findMentions(blocks, { root, packages: ['shop-sdk'], registry, ...options });
  if (found === undefined) throw new Error('there is no block');
  return found;
}

export function text({ line, column, how, name, member, missing, shorthand }: Mention): string {
  const marks = [how === 'value' ? 'value' : '', missing ? 'missing' : '', shorthand ? 'shorthand' : ''];
  const subject = member === undefined ? name : `${name}.${member}`;
  return [`${line}:${column} ${subject}`, ...marks.filter((mark) => mark !== '')].join(' ');
}

export function mentionsIn(code: string, more: Omit<Found, 'code'> = {}): string[] {
  return find({ code, ...more }).mentions.map(text);
}
