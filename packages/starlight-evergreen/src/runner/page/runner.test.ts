import { expect, onTestFinished, test, vi } from 'vitest';
import type { ReleaseFiles } from '../bundle/manifest.ts';
import { emptyReport, type Report } from '../protocol.ts';
import { FramePort, type LostRun } from './frame-port.ts';
import { choosePart, Runner } from './runner.ts';

const files: ReleaseFiles = {
  id: '1',
  specifier: 'sdk',
  specifiers: ['sdk'],
  codec: 'wire',
  scenarios: [],
  client: { url: 'client' },
  schemas: [
    { from: 'Attach$inboundSchema', url: 'a' },
    { from: 'Plan$inboundSchema', url: 'p' },
  ],
  full: { url: 'full' },
};

const model = (schema: string) => ({ model: { schema, direction: 'both', codec: 'wire' } as const });

test.each([
  ['Attach$inboundSchema', 'a'],
  ['Customer$inboundSchema', 'a'],
  ['Plan$inboundSchema', 'p'],
  ['Track$outboundSchema', 'p'],
  ['Aaa$inboundSchema', 'full'],
])('the schema %s is in the file %s', (schema, url) => {
  expect(choosePart(files, model(schema)).url).toBe(url);
});

test('a block without a model gets the client, or all where there is none', () => {
  const { client: _, ...rest } = files;
  expect(choosePart(files, {}).url).toBe('client');
  expect(choosePart(rest, {}).url).toBe('full');
});

/** Runs blocks in frames that answer what is given, and says of each whether it ended as it should. */
async function runAll(outcomes: (Report | LostRun)[], blocks: number): Promise<boolean[]> {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('')));
  const port = { load: () => undefined, run: () => Promise.resolve(outcomes.shift()) };
  vi.spyOn(FramePort, 'open').mockImplementation(() =>
    Promise.resolve(Object.assign(Object.create(FramePort.prototype), port)),
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const runner = new Runner({ frame: 'frame', frameScript: 'script', releases: [files] });
  const reports = await Promise.all(
    Array.from({ length: blocks }, () => runner.run({ code: '', lang: 'ts' })),
  );
  expect(outcomes).toEqual([]);
  return reports.map(({ failures }) => failures.length === 0);
}

test('a block that takes its frame with it is not run again', async () => {
  expect(await runAll(['unended'], 1)).toEqual([false]);
});

test('a block whose frame is gone before it begins is run in another', async () => {
  expect(await runAll(['unbegun', emptyReport()], 1)).toEqual([true]);
});

test('the block after one that took its frame with it is run once more when it loses its own', async () => {
  expect(await runAll(['unended', 'unended', emptyReport()], 2)).toEqual([false, true]);
  expect(await runAll(['unended', 'unended', 'unended'], 2)).toEqual([false, false]);
});
