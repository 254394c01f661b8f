import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layers } from '../packages/starlight-evergreen/house/layers.ts';

const root = resolve(import.meta.dirname, '..');
const engine = join(root, 'packages/starlight-evergreen/src');
const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** What stands below a heading, up to the next. */
function section(title: string): string {
  const [, rest = ''] = text.split(`\n## ${title}\n`);
  const [body = ''] = rest.split('\n## ');
  if (body === '') throw new Error(`CONTRIBUTING has no section "${title}"`);
  return body;
}

/** The names in backticks of a text. */
function codes(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The cells of the rows of a section's tables, heads left out. */
function rows(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1));
}

describe('the map', () => {
  const map = section('The map');
  const rooms = rows(map).filter((cells) => cells.length === 3);

  it('fits a screen', () => {
    expect(map.trim().split('\n').length).toBeLessThanOrEqual(40);
  });

  it('names folders that exist', () => {
    const folders = rows(map)
      .filter((cells) => cells.length === 2)
      .flatMap(([folder = '']) => codes(folder));
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
    expect(
      rooms.flatMap(([room = '']) => codes(room)).filter((room) => !existsSync(join(engine, room))),
    ).toEqual([]);
  });

  it('names every room of the engine, and folder of the site', () => {
    const folders = (path: string) =>
      readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() && entry.name !== 'node_modules' ? [entry.name] : [],
      );
    expect(folders(engine).filter((room) => !map.includes(`| \`${room}/\``))).toEqual([]);
    expect(folders(join(root, 'src')).filter((folder) => !map.includes(`\`src/${folder}/\``))).toEqual([]);
  });

  it('draws the arrows that the test of the house holds', () => {
    const drawn = rooms.map(
      ([room = '', from = '']) => [codes(room)[0]?.slice(0, -1) ?? '', codes(from)] as const,
    );
    expect(drawn).toEqual(Object.entries(layers));
  });
});

it('the ways through the code lead through files that exist', () => {
  const files = codes(section('Six ways through the code')).filter((code) => /\.\w+$/.test(code));
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => !existsSync(join(engine, file)))).toEqual([]);
});

it('the how-tos name files that exist', () => {
  const paths = codes(section('How to')).filter((code) => /^[\w-]+(?:\/[\w.-]+)+$/.test(code));
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(join(root, path)) && !existsSync(join(engine, path)))).toEqual(
    [],
  );
});

it.each(['README.md', 'CONTRIBUTING.md', 'packages/starlight-evergreen/README.md'])(
  'links of %s lead to files',
  (file) => {
    const links = [...readFileSync(join(root, file), 'utf8').matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)];
    const targets = links.map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  },
);
