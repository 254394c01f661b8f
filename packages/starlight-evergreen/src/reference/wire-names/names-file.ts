import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../../files/read-json.ts';
import { writeChanged } from '../../files/write-whole.ts';
import type { Reference } from '../model.ts';
import { wireNamesOf } from './make-names.ts';

/** Keeps the names of each release for the site, which does not read the releases again. */
export function writeWireNames(root: string, references: readonly Reference[]): void {
  const names = references.map((reference) => [reference.id, wireNamesOf(reference)] as const);
  writeChanged(fileOf(root), JSON.stringify(Object.fromEntries(names)));
}

/** The names of a release as JSON; undefined where pages were not generated, or it has no operations. */
export function readWireNames(root: string, release: string): string | undefined {
  const all = readJson(fileOf(root), z.unknown());
  const found: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, release) : undefined;
  if (typeof found !== 'object' || found === null || !('shapes' in found)) return undefined;
  return Array.isArray(found.shapes) && found.shapes.length > 0 ? JSON.stringify(found) : undefined;
}

function fileOf(root: string): string {
  return join(root, '.cache/wire-names.json');
}
