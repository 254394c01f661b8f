import type { ModelIndex } from './model-index.ts';

const loaded = new Map<string, Promise<ModelIndex>>();

/** The models of a release, loaded once and when somebody asks for them. */
export function loadIndex(address: string): Promise<ModelIndex> {
  const known = loaded.get(address) ?? fetchIndex(address);
  loaded.set(address, known);
  return known;
}

async function fetchIndex(address: string): Promise<ModelIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  return response.json();
}
