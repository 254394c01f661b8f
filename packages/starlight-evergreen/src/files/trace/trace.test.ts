import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { Trace } from './trace.ts';

test('a trace that has ended looks at nothing more', () => {
  const file = join(temporaryProject({ 'a.txt': 'a' }), 'a.txt');
  const trace = new Trace();
  trace.asks('kind', file);
  expect(trace.isOver).toBe(false);
  expect(trace.end()).toEqual([['kind', file, 'file']]);
  expect(trace.isOver).toBe(true);
});
