import { expect, test } from 'vitest';
import { type Change, whereOf } from '../../packages/starlight-evergreen/src/drift/compare/change.ts';
import { compareSnapshots } from '../../packages/starlight-evergreen/src/drift/compare/index.ts';
import { readReports } from '../../packages/starlight-evergreen/src/drift/snapshot/index.ts';
import type { Snapshot } from '../../packages/starlight-evergreen/src/drift/snapshot/snapshot.ts';
import { operationsOf, touchesIn } from '../../packages/starlight-evergreen/src/drift/touches/touches.ts';

/** What changed for each operation of the real SDK, against a filter that knows nothing of ways. */
function reports(version: string): Snapshot {
  const folder = `reports/autumn-js/${version}`;
  const snapshot = readReports(folder, folder);
  if (!snapshot) throw new Error(`there are no reports in ${folder}`);
  return snapshot;
}

/** The names of all models that stand in the text of an operation, of those models, and so on. */
function reached({ operations, models }: Snapshot, operation: string): Set<string> {
  const found = new Set<string>();
  const { request, response } = operations.get(operation) ?? {};
  const todo = [request?.text ?? '', response?.text ?? ''];
  for (let text = todo.pop(); text !== undefined; text = todo.pop()) {
    for (const [name] of text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[A-Za-z_$][\w$]*/g)) {
      const model = models.get(name);
      if (!model || found.has(name)) continue;
      found.add(name);
      if (model.kind === 'object') todo.push(...[...model.fields.values()].map(({ type }) => type.text));
      if (model.kind === 'object' && model.additional) todo.push(model.additional.text);
      if (model.kind === 'union') todo.push(...model.variants.map(({ text: variant }) => variant));
    }
  }
  return found;
}

test.each([
  ['1.3.0', 'current'],
  ['1.2.56', '1.3.0'],
  ['1.2.40', '1.2.56'],
])('from %s to %s each operation has what a filter over all changes leaves', (from, to) => {
  const [before, after] = [reports(from), reports(to)];
  const step = { before, after, changes: compareSnapshots(before, after) };
  const touchesOf = touchesIn(step);
  const told = (change: Change) => `${change.kind} ${whereOf(change)} ${change.class}`;
  let lines = 0;
  for (const name of operationsOf(step)) {
    const isOnBoth = before.operations.has(name) && after.operations.has(name);
    const [now, then] = [reached(after, name), reached(before, name)];
    const wanted = step.changes.filter(({ kind, operation, model = '' }) => {
      if (operation !== undefined) return operation === name;
      if (!isOnBoth || kind === 'model-added') return false;
      return (kind === 'model-removed' ? then : now).has(model);
    });
    const found = touchesOf(name).map(({ change }) => told(change));
    expect([...new Set(found)].toSorted(), name).toEqual([...new Set(wanted.map(told))].toSorted());
    lines += found.length;
  }
  expect(lines).toBeGreaterThan(50);
  expect(touchesOf('balances.create')).toEqual([]);
});
