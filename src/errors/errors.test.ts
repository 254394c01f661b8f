import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from './codes/index.ts';
import { errors } from './index.ts';
import { common, type OperationError, operations } from './operations/index.ts';
import { unmet } from './unmet.ts';
import { type ThrownError, thrownErrors } from './testing/thrown-errors.ts';

const root = process.cwd();
const facts: Readonly<Record<string, { status: readonly number[]; cause: string; fix: string }>> = codes;
const ours = (thrown: readonly ThrownError[]): string[] =>
  [...new Set(thrown.map(({ code, status }) => `${code} ${status}`))].toSorted();

/** `code status` of an entry, for each status that it can come with. */
function pairsOf(entry: OperationError): string[] {
  const { code, status } = typeof entry === 'string' ? { code: entry, status: undefined } : entry;
  return (status ?? facts[code]?.status ?? []).map((each) => `${code} ${each}`);
}

/** The path of each operation, as the reports of the SDK say. */
function pathsOfOperations(): Map<string, string> {
  const folder = join(root, 'reports/autumn-js/current');
  const found = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(/^operation (\S+)\n {2}POST (\S+)/gm)];
  });
  return new Map(found.map(([, name = '', path = '']) => [name, path]));
}

const thrown = thrownErrors(root);
const paths = pathsOfOperations();
const met = new Map(
  [...paths].map(([name, path]) => {
    const excused = unmet[name] ?? {};
    return [name, ours((thrown.get(path) ?? []).filter(({ code }) => !Object.hasOwn(excused, code)))];
  }),
);
const ofAny = ours(thrown.get('') ?? []);
const listedForAny = new Set(common.flatMap((code) => pairsOf(code)));

describe('what the sandbox throws', () => {
  it.each([...met])('%s lists it', (name, found) => {
    const listed = new Set((operations[name] ?? []).flatMap((entry) => pairsOf(entry)));
    expect(found.filter((each) => !listed.has(each) && !listedForAny.has(each))).toEqual([]);
  });

  it('is listed for any call, when any call can meet it', () => {
    expect(ofAny.filter((each) => !listedForAny.has(each))).toEqual([]);
  });

  it('is said to be seen there; npx vitest -u src/errors writes it down', async () => {
    const seen = Object.fromEntries([['', ofAny], ...[...met].toSorted()]);
    await expect(`${JSON.stringify(seen, null, 2)}\n`).toMatchFileSnapshot('./in-sandbox.json');
  });
});

describe('the table', () => {
  it('has no code that nothing answers with', () => {
    const used = new Set<string>(
      [...common, ...Object.values(operations).flat()].map((entry) =>
        typeof entry === 'string' ? entry : entry.code,
      ),
    );
    // The page where a checkout is paid is no operation.
    expect(Object.keys(codes).filter((code) => !used.has(code))).toEqual(['checkout_not_found']);
  });

  it('excuses only what is found', () => {
    const found = Object.entries(unmet).flatMap(([name, excused]) => {
      const all = new Set((thrown.get(paths.get(name) ?? '') ?? []).map(({ code }) => code));
      return Object.keys(excused)
        .filter((code) => !all.has(code))
        .map((code) => `${name}: ${code}`);
    });
    expect(found).toEqual([]);
  });

  it.each(Object.entries(operations))('%s says nothing twice', (_, entries) => {
    const lines = entries.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)));
    expect(lines).toEqual([...new Set(lines)]);
  });

  it('fits a phone', () => {
    const lines = [...Object.values(facts), ...Object.values(operations).flat()].flatMap((entry) =>
      typeof entry === 'string' ? [] : [entry.cause, entry.fix],
    );
    expect(lines.filter((line) => line !== undefined && line.length > 140)).toEqual([]);
  });

  it('ends every line as a sentence', () => {
    const lines = Object.values(errors.codes).flatMap(({ cause, fix }) => [cause, fix]);
    expect(lines.filter((line) => !line.endsWith('.'))).toEqual([]);
  });
});
