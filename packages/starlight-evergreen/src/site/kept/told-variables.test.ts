import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changedVariable, VariableTrace } from './told-variables.ts';

beforeEach(() => {
  vi.stubEnv('KEPT_A', 'a');
  vi.stubEnv('KEPT_B', 'b');
});
afterEach(() => vi.unstubAllEnvs());

function toldBy(read: () => unknown) {
  const trace = new VariableTrace();
  read();
  return trace.end();
}

test('variables that were read count, and their values are not told', () => {
  const told = toldBy(() => [process.env['KEPT_A'], 'KEPT_NONE' in process.env]);
  expect(Object.keys(told)).toEqual(['KEPT_A', 'KEPT_NONE']);
  expect(JSON.stringify(told)).not.toContain('"a"');
  expect(changedVariable(told)).toBeUndefined();
  vi.stubEnv('KEPT_B', 'other');
  expect(changedVariable(told)).toBeUndefined();
  vi.stubEnv('KEPT_NONE', '');
  expect(changedVariable(told)).toBe('KEPT_NONE');
  vi.stubEnv('KEPT_NONE', undefined);
  vi.stubEnv('KEPT_A', 'other');
  expect(changedVariable(told)).toBe('KEPT_A');
});

test('who lists variables is told of all', () => {
  const told = toldBy(() => ({ ...process.env }));
  expect(changedVariable(told)).toBeUndefined();
  vi.stubEnv('KEPT_B', 'other');
  expect(changedVariable(told)).toBe('*');
});

test('after its end nothing is noted', () => {
  const trace = new VariableTrace();
  const environment = process.env;
  trace.end();
  expect(process.env).not.toBe(environment);
  expect(process.env['KEPT_A']).toBe('a');
});
