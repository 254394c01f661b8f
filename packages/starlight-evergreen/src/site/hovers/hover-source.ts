const loaded = new Map<string, string>();
const loading = new Map<string, Promise<void>>();

/** What the tokens of a block say; undefined while that is not loaded. */
export function hoversOf(block: HTMLElement): string | undefined {
  const { hovers = '', hoversSrc } = block.dataset;
  return hoversSrc === undefined ? hovers : loaded.get(hoversSrc);
}

/** Loads what the tokens of a block say, once. What could not be loaded is asked for again the next time. */
export function loadHovers(block: HTMLElement): Promise<void> {
  const { hoversSrc } = block.dataset;
  if (hoversSrc === undefined) return Promise.resolve();
  const known = loading.get(hoversSrc);
  if (known !== undefined) return known;
  const made = load(hoversSrc).catch(() => void loading.delete(hoversSrc));
  loading.set(hoversSrc, made);
  return made;
}

async function load(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  loaded.set(address, await response.text());
}
