import type { Model, Operation, Reference } from '../../../reference/model.ts';
import { createLinks } from '../../../reference/pages/links.ts';
import {
  array,
  enumeration,
  field,
  model,
  number,
  object,
  optional,
  referenceOf,
  string,
} from '../../../reference/testing/reference.ts';
import type { Change } from '../../compare/change.ts';
import { compareSnapshots } from '../../compare/index.ts';
import { snapshotOf } from '../../snapshot/snapshot-of.ts';
import { distinctChanges } from '../distinct.ts';
import { stepTitles } from '../step-titles.ts';
import { changesPage } from '../changes-page.ts';
import { changeLinks, type ChangesStep } from '../index.ts';

function version(version: string, operations: Operation[], ...models: Model[]): Reference {
  return { ...referenceOf(...models), version, operations };
}

const get: Operation = { name: 'shops.get', request: model('GetShop'), response: model('Shop') };
const close: Operation = { name: 'shops.close', request: model('GetShop') };
const request = { direction: 'request' } as const;

/** Every kind of fruit has the same fields under another name, as generators write them. */
export const fruits = [
  'Apple',
  'Banana',
  'Cherry',
  'Date',
  'Elder',
  'Fig',
  'Grape',
  'Hazel',
  'Iris',
  'Jujube',
];

/** A small SDK, and its next version. */
export const before = version(
  '1.0.0',
  [get],
  object('GetShop', [field('id', string), optional('size', string)], request),
  object('Shop', [
    field('name', string),
    optional('owner', string),
    ...fruits.map((fruit) => optional(fruit.toLowerCase(), model(fruit))),
  ]),
  object('Lonely', [field('id', string)]),
  ...fruits.map((fruit) => object(fruit, [field('weight', number)])),
);
export const after = version(
  '1.1.0',
  [get, close],
  object('GetShop', [field('id', string), field('size', string), optional('plan', model('Plan'))], request),
  object('Shop', [
    field('name', string, { nullable: true }),
    field('owner', string),
    ...fruits.map((fruit) => optional(fruit.toLowerCase(), model(fruit))),
  ]),
  object('Plan', [field('id', string), field('sizes', array(model('PlanSize')))], request),
  enumeration('PlanSize', 's'),
  ...fruits.map((fruit) => object(fruit, [field('weight', number, { nullable: true })])),
);

/** Where the pages of changes are. */
export const folder = 'news';

/** What changed between two references; the changes given in place of those that are found. */
export function stepOf(from: Reference, to: Reference, changes?: Change[]): ChangesStep {
  const snapshots = { before: snapshotOf(from), after: snapshotOf(to) };
  return {
    slug: `${folder}/shop/${to.version}`,
    release: 'shop',
    ...stepTitles(snapshots.before, snapshots.after),
    description: `What changed from ${from.version} to ${to.version}.`,
    ...snapshots,
    changes: distinctChanges(changes ?? compareSnapshots(snapshots.before, snapshots.after)),
    links: changeLinks(to, createLinks(to, 'shop')),
  };
}

/** The page of a step. */
export function pageOf(subject: ChangesStep): string {
  return changesPage(subject).text;
}
