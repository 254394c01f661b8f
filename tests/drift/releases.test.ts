import { beforeAll, describe, expect, it } from 'vitest';
import docsConfig from '../../docs.config.ts';
import { parseConfig } from '../../packages/starlight-evergreen/src/config/index.ts';
import { readOnce } from '../../packages/starlight-evergreen/src/reference/read/testing/read-once.ts';
import { snapshotOf } from '../../packages/starlight-evergreen/src/drift/snapshot/index.ts';
import type { Snapshot } from '../../packages/starlight-evergreen/src/drift/snapshot/snapshot.ts';
import { typeFrom } from '../../packages/starlight-evergreen/src/drift/snapshot/testing/type-from.ts';
import type { SnapshotType } from '../../packages/starlight-evergreen/src/drift/snapshot/type.ts';
import { compareSnapshots } from '../../packages/starlight-evergreen/src/drift/compare/index.ts';

const root = new URL('../..', import.meta.url).pathname;
const { releases } = parseConfig(docsConfig);

describe('the documented releases', () => {
  const snapshots = new Map<string, Snapshot>();
  beforeAll(async () => {
    for (const release of releases)
      snapshots.set(release.id, snapshotOf((await readOnce(release, root)).reference));
  });
  const snapshotOfRelease = (id = '') => {
    const found = snapshots.get(id);
    if (!found) throw new Error(`release ${id} was not read`);
    return found;
  };

  it.each(releases)('$id does not differ from itself', ({ id }) => {
    const snapshot = snapshotOfRelease(id);
    expect(compareSnapshots(snapshot, structuredClone(snapshot))).toEqual([]);
  });

  it.each(releases.filter(({ counterparts }) => counterparts !== undefined))(
    'every counterpart of $id is a rename',
    ({ id, counterparts }) => {
      const [before, after] = [snapshotOfRelease(id), snapshotOfRelease(counterparts?.release)];
      const changes = compareSnapshots(before, after, {
        renamedModels: counterparts?.models ?? {},
        onlyModels: new Set(before.models.keys()),
      });
      const renames = changes.filter(({ kind }) => kind === 'model-renamed');
      const found = new Map(renames.map((change) => [change.modelBefore, change.model]));
      const given = Object.entries(counterparts?.models ?? {}).filter(([old, name]) => old !== name);
      expect(given.length).toBeGreaterThan(10);
      expect(given.map(([old]) => [old, found.get(old)])).toEqual(given);
      expect(changes.filter(({ kind }) => kind === 'model-added' || kind.startsWith('operation'))).toEqual(
        [],
      );
    },
  );

  it('knows every model of a release in which each has another name', () => {
    const before = snapshotOfRelease(releases[0]?.id);
    const after = withNames(before, (name) => `New${name}`);
    const changes = compareSnapshots(before, after);
    const renames = changes.filter(({ kind }) => kind === 'model-renamed');
    expect(renames.filter((change) => change.after !== `New${change.before}`)).toEqual([]);
    expect(renames.length).toBeGreaterThan(before.models.size * 0.99);
    // Whatever was not recognised is gone and new, and nothing else has changed.
    const usual = ['model-renamed', 'model-added', 'model-removed'];
    expect(changes.filter(({ kind }) => !usual.includes(kind))).toEqual([]);
  });
});

/** The same release with other names: also in the types, where names are words that are models. */
function withNames(snapshot: Snapshot, rename: (name: string) => string): Snapshot {
  const inType = ({ text }: SnapshotType) =>
    typeFrom(
      text.replace(/"(?:[^"\\]|\\.)*"|\w+/g, (word) => (snapshot.models.has(word) ? rename(word) : word)),
    );
  const models = [...snapshot.models.values()].map((model) => {
    const name = rename(model.name);
    if (model.kind === 'enum') return { ...model, name };
    if (model.kind === 'union') return { ...model, name, variants: model.variants.map(inType) };
    const fields = [...model.fields].map(
      ([key, field]) => [key, { ...field, type: inType(field.type) }] as const,
    );
    return { ...model, name, fields: new Map(fields) };
  });
  const operations = [...snapshot.operations].map(
    ([key, { request, response, ...operation }]) =>
      [
        key,
        {
          ...operation,
          ...(request !== undefined && { request: inType(request) }),
          ...(response !== undefined && { response: inType(response) }),
        },
      ] as const,
  );
  return {
    ...snapshot,
    models: new Map(models.map((model) => [model.name, model])),
    operations: new Map(operations),
  };
}
