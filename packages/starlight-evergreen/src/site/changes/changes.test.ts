import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { feedOf } from './feed.ts';
import { findSubject, type KnownStep, namesIn, nameMeant, verdict } from './find-subject.ts';
import { stepDataFiles, stepList } from './step-list.ts';

const step: KnownStep = {
  data: {
    generated: true,
    range: '1.0 to 1.1',
    operations: {
      'shops.get': {
        href: '/sdk/operations/shops/get/',
        lines: [
          [0, ['name'], ' is gone'],
          [1, 'It is wider'],
        ],
      },
    },
    unchanged: ['shops.list', 'Shop'],
  },
  models: {
    generated: true,
    models: { Size: { lines: [[2, 'It is now deprecated']] } },
    added: { Plan: '/sdk/models/plan/', Lost: null },
  },
};

describe('a name', () => {
  it('has its lines, none when nothing changed for it, and is unknown when the step has nothing of it', () => {
    expect(findSubject('shops.get', step)?.lines).toHaveLength(2);
    expect(findSubject('shops.list', step)).toEqual({ name: 'shops.list', lines: [] });
    expect(findSubject('Plan', step)).toEqual({
      name: 'Plan',
      href: '/sdk/models/plan/',
      lines: [[1, 'It is new']],
    });
    expect(findSubject('Lost', step)?.href).toBeUndefined();
    expect(findSubject('constructor', step)).toBeUndefined();
    expect(findSubject('Size', { data: step.data })).toBeUndefined();
  });

  it('is said in a sentence', () => {
    const said = (name: string) => verdict(name, '1.0 to 1.1', findSubject(name, step));
    expect(said('shops.get')).toBe('shops.get, 1.0 to 1.1: 1 breaking, 1 compatible.');
    expect(said('shops.list')).toBe('Nothing changed for shops.list from 1.0 to 1.1.');
    expect(said('Size')).toBe('Size, 1.0 to 1.1: 1 in documentation only.');
    expect(said('Nobody')).toBe('No change names Nobody from 1.0 to 1.1.');
  });

  it.each([
    ['shops.get', 'shops.get'],
    [' Shops.Get() ', 'shops.get'],
    ['list', 'shops.list'],
    ['size', 'Size'],
    ['shop', 'Shop'],
    ['s', undefined],
    ['', undefined],
  ])('typed as %j means %s', (typed, meant) => {
    expect(nameMeant(typed, namesIn(step))).toBe(meant);
  });

  it('of an operation is suggested before those of models', () => {
    expect(namesIn(step)).toEqual(['shops.get', 'shops.list', 'Lost', 'Plan', 'Shop', 'Size']);
  });
});

it('the feed has an item for each step', () => {
  const steps = [
    {
      title: 'shop-sdk 1.0 to 1.1',
      range: '1.0 to 1.1',
      href: '/news/shop/1.1/',
      data: '/news/shop/1.1.json',
      models: '/news/shop/1.1.models.json',
      summary: '2 breaking changes.',
    },
  ];
  expect(feedOf({ steps, title: 'Shop', site: 'https://docs.example/' })).toMatchObject({
    title: 'Shop: changes',
    site: 'https://docs.example/',
    items: [{ title: 'shop-sdk 1.0 to 1.1', link: '/news/shop/1.1/', description: '2 breaking changes.' }],
  });
});

it('steps and their data are found beside the pages, and none before there are any', () => {
  const root = mkdtempSync(join(tmpdir(), 'changes-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  expect(stepList(root, 'news')).toEqual([]);
  expect(stepDataFiles(root, 'news')).toEqual([]);
  const files = { 'index.json': '{"generated":true,"steps":[]}', 'shop/1.1.json': '{}', 'shop/1.1.md': '' };
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, 'src/content/docs/news', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(stepList(root, 'news')).toEqual([]);
  expect(stepDataFiles(root, 'news').toSorted()).toEqual(['index', 'shop/1.1']);
});
