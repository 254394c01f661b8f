import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../packages/starlight-evergreen/src/drift/compare/change.ts';
import { compareSnapshots } from '../packages/starlight-evergreen/src/drift/compare/index.ts';
import {
  type KnownModels,
  readReports,
  snapshotOf,
  writeReportFiles,
} from '../packages/starlight-evergreen/src/drift/snapshot/index.ts';
import type { Snapshot } from '../packages/starlight-evergreen/src/drift/snapshot/snapshot.ts';
import { formatProblem } from '../packages/starlight-evergreen/src/problem/problem.ts';
import { batchesOf, changedSource, readBatch } from './drift/batches.ts';
import { byHand } from './drift/by-hand.ts';
import { mainKinds, type Mutation, otherKinds, readMutated } from './drift/mutation.ts';
import { merged } from './drift/merged.ts';
import { copyPackage } from './package-copy.ts';
import { countOf, planMutations } from './drift/plan.ts';
import { mismatch } from './drift/mismatches.ts';
import { loadSdk, readWithPaths, type Sdk } from './drift/sdk.ts';
import type { LoadedRelease } from '../packages/starlight-evergreen/src/reference/read/index.ts';
import type { Model } from '../packages/starlight-evergreen/src/reference/model.ts';

/**
 * The guard sees everything, and nothing that is not there: single changes of what the installed SDK ships, made to the
 * text of its declarations and to its schemas, are read by the readers of a release and compared with its reports.
 */
const root = resolve(import.meta.dirname, '..');
const seed = 20_261_122;

let sdk: Sdk;
let mutations: Mutation[];
let reports: string;
let reported: Snapshot;
/** A model that no mutation touched is the same object in each reference. */
const known: KnownModels = new WeakMap();

beforeAll(async () => {
  sdk = await loadSdk(root);
  mutations = planMutations(sdk, seed);
  reports = mkdtempSync(join(tmpdir(), 'drift-reports-'));
  writeReportFiles(reports, snapshotOf(sdk.base));
  reported = fromReports();
});

afterAll(() => {
  sdk.close();
  rmSync(reports, { recursive: true });
});

function fromReports(): Snapshot {
  const snapshot = readReports(reports);
  if (!snapshot) throw new Error('there are no reports');
  return snapshot;
}

function changesOf(mutated: Snapshot, isReversed = false): Change[] {
  return isReversed ? compareSnapshots(mutated, reported) : compareSnapshots(reported, mutated);
}

test('the installed SDK is what its reports say', () => {
  expect(sdk.problems.map(formatProblem)).toEqual([]);
  expect(changesOf(snapshotOf(sdk.base))).toEqual([]);
});

test('a model that is taken apart and written again is read as it was', () => {
  const models = new Set(mutations.flatMap(({ change }) => (change.of === 'model' ? [change.model] : [])));
  expect(models.size).toBeGreaterThan(250);
  const read = sdk.readModels([...models].map((model) => ({ model, source: sdk.sourceOf(model) })));
  for (const [index, name] of [...models].entries()) {
    expect(read[index]?.problems.map(formatProblem)).toEqual([]);
    expect(withoutUnionNames(read[index]?.model)).toEqual(withoutUnionNames(sdk.base.models[name]));
  }
});

/** Which exported union a field's variants make is found among all models; a change cannot show in it. */
function withoutUnionNames(model: Model | undefined): unknown {
  return JSON.parse(JSON.stringify(model), (_key, value) => {
    if (typeof value !== 'object' || value === null || value.kind !== 'union' || 'schema' in value)
      return value;
    const { name: _, ...union } = value;
    return union;
  });
}

test('at least 300 mutations, on both sides', () => {
  expect(mutations.length).toBeGreaterThan(300);
  const sides = mutations.map(({ expected: [first] }) => first?.side);
  expect(sides.filter((side) => side === 'request').length).toBeGreaterThan(150);
  expect(sides.filter((side) => side === 'response').length).toBeGreaterThan(150);
});

describe.each([...mainKinds, ...otherKinds])('%s', (kind) => {
  test('every one is reported, and nothing else', async () => {
    const own = mutations.filter((mutation) => mutation.kind === kind);
    expect(own.length).toBeGreaterThanOrEqual(countOf(kind));
    const mismatches: string[] = [];
    for (const batch of batchesOf(own, sdk)) {
      const { reference, problems } = await readBatch(sdk, batch);
      // The two sources still say the same: the mutation is one change and no contradiction.
      expect(problems.map(formatProblem)).toEqual([]);
      const changes = changesOf(snapshotOf(reference, known), batch[0]?.isReversed);
      const words = batch.map((mutation) => mutation.words).join('; ');
      const expected = batch.flatMap((mutation) => mutation.expected);
      const found = mismatch(`seed ${seed}, ${kind}: ${words}`, expected, changes);
      if (found !== undefined) mismatches.push(found);
    }
    expect(mismatches.join('\n')).toBe('');
  });
});

test.each(['declaration', 'schema'] as const)('a change of the %s alone is a contradiction', (authority) => {
  const own = mutations.filter(({ isToldTwice }) => isToldTwice);
  expect(own.length).toBeGreaterThan(150);
  expect(own.filter((mutation) => changedSource(mutation).length === 0)).toEqual([]);
  const missed = batchesOf(own, sdk).flatMap((batch) => {
    const read = sdk.readModels(batch.flatMap(changedSource), authority);
    const isTold = read.map(({ problems }) =>
      problems.some(({ message }) => message.startsWith('the declaration says')),
    );
    return batch.filter((_, index) => isTold[index] !== true);
  });
  expect(missed.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([]);
});

describe('in the shipped files', () => {
  let project: string;
  let whole: LoadedRelease;

  // Reading everything takes seconds: all of them are made at once, and no two are of one model or operation.
  beforeAll(async () => {
    const edits = (of: 'declarations' | 'code') => byHand.flatMap((each) => each[of] ?? []);
    project = copyPackage(root, sdk.config.package, {
      declarations: edits('declarations'),
      code: edits('code'),
    });
    whole = await readWithPaths(sdk.config, project);
  });

  afterAll(() => rmSync(project, { recursive: true }));

  test('every one is reported, and nothing else', () => {
    expect(whole.problems.map(formatProblem)).toEqual([]);
    const expected = byHand.flatMap((each) => each.expected);
    expect(mismatch('all of them', expected, changesOf(snapshotOf(whole.reference)))).toBe(undefined);
  });

  test('the short way of the mutations above comes to the same as reading everything', async () => {
    const short: Snapshot[] = [];
    for (const { words, change, expected } of byHand) {
      const { reference } = await readMutated(sdk, change(sdk));
      const snapshot = snapshotOf(reference, known);
      expect(mismatch(words, expected, changesOf(snapshot))).toBe(undefined);
      short.push(snapshot);
    }
    const all = merged(snapshotOf(sdk.base, known), short);
    expect(compareSnapshots(all, snapshotOf(whole.reference))).toEqual([]);
    expect(isDeepStrictEqual(all, snapshotOf(whole.reference))).toBe(true);
  });
});
