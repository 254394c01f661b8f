import fc from 'fast-check';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { ProblemError } from '../../packages/starlight-evergreen/src/problem/problem.ts';
import { readOnce } from '../../packages/starlight-evergreen/src/reference/read/testing/read-once.ts';
import type {
  Snapshot,
  SnapshotField,
} from '../../packages/starlight-evergreen/src/drift/snapshot/snapshot.ts';
import {
  parseReports,
  snapshotOf,
  writeReport,
  writeReports,
} from '../../packages/starlight-evergreen/src/drift/snapshot/index.ts';
import { typeFrom } from '../../packages/starlight-evergreen/src/drift/snapshot/testing/type-from.ts';
import { plain } from '../../packages/starlight-evergreen/src/drift/snapshot/testing/plain.ts';
import {
  hostile,
  randomReference,
  reversed,
} from '../../packages/starlight-evergreen/src/drift/snapshot/testing/random-reference.ts';

function textsOf(snapshot: Snapshot) {
  return [...writeReports(snapshot)].map(([group, text]) => ({ file: group, text }));
}

it('a report says all of a snapshot, whatever its texts hold', () => {
  const check = (snapshot: Snapshot) => {
    const texts = textsOf(snapshot);
    expect(plain(parseReports(texts))).toEqual(plain(snapshot));
    expect(plain(parseReports(texts.toReversed()))).toEqual(plain(snapshot));
  };
  fc.assert(fc.property(randomReference.map(snapshotOf), check), { numRuns: 1000, seed: 20260218 });
});

it('the order of declarations makes no difference', () => {
  fc.assert(
    fc.property(randomReference, (reference) => {
      expect(textsOf(snapshotOf(reversed(reference)))).toEqual(textsOf(snapshotOf(reference)));
    }),
    { numRuns: 500, seed: 20260218 },
  );
});

it('line ends of another system make no difference', () => {
  fc.assert(
    fc.property(randomReference.map(snapshotOf), (snapshot) => {
      const texts = textsOf(snapshot).map(({ file, text }) => ({
        file,
        text: text.replaceAll('\n', '\r\n'),
      }));
      expect(plain(parseReports(texts))).toEqual(plain(snapshot));
    }),
    { numRuns: 200, seed: 20260218 },
  );
});

interface Change {
  type: string;
  nullable: boolean;
  value: string;
}

it('a field that changes is one line that changes', () => {
  const change = fc.record({
    type: fc.constantFrom('X[]', 'integer'),
    nullable: fc.boolean(),
    value: hostile,
  });
  const check = (snapshot: Snapshot, { type, nullable, value }: Change) => {
    const lines = (of: Snapshot) => textsOf(of).flatMap(({ text }) => text.split('\n'));
    const before = lines(snapshot);
    for (const model of snapshot.models.values()) {
      if (model.kind !== 'object') continue;
      for (const field of model.fields.values()) {
        const changed: SnapshotField = {
          ...field,
          type: typeFrom(field.type.text === type ? 'Y' : type),
          nullable,
          default: JSON.stringify(value),
          constraints: { ...field.constraints, pattern: value },
          deprecated: !field.deprecated,
        };
        const fields = new Map(model.fields).set(field.name, changed);
        const after = lines({
          ...snapshot,
          models: new Map(snapshot.models).set(model.name, { ...model, fields }),
        });
        expect(after.length).toBe(before.length);
        expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
      }
    }
  };
  fc.assert(fc.property(randomReference.map(snapshotOf), change, check), { numRuns: 200, seed: 20260218 });
});

it('text that was damaged is parsed or refused, and nothing else', () => {
  const damage = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    cut: fc.nat(12),
    put: hostile,
  });
  fc.assert(
    fc.property(randomReference.map(snapshotOf), damage, (snapshot, { at, cut, put }) => {
      const texts = textsOf(snapshot).map(({ file, text }) => {
        const start = Math.floor(text.length * at);
        return { file, text: text.slice(0, start) + put + text.slice(start + cut) };
      });
      try {
        const parsed = parseReports(texts);
        expect(plain(parseReports(textsOf(parsed)))).toEqual(plain(parsed));
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
      }
    }),
    { numRuns: 1000, seed: 20260218 },
  );
});

it('the releases of this project come back as they were, each report alone as among all', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const { releases } = await loadConfig(root);
  expect(releases.length).toBeGreaterThan(1);
  for (const release of releases) {
    const snapshot = snapshotOf((await readOnce(release, root)).reference);
    expect(snapshot.models.size).toBeGreaterThan(50);
    expect(plain(parseReports(textsOf(snapshot)))).toEqual(plain(snapshot));
    for (const [group, text] of writeReports(snapshot)) expect(writeReport(snapshot, group)).toBe(text);
  }
});
