/** What the checks of the built site need of a page. */
export interface PageFacts {
  /** Ids that a fragment can lead to. */
  ids: Set<string>;
  /** Addresses in `href`, `src` and those of hovers, as written, each once. */
  links: Set<string>;
  /** Texts of inline scripts that run. */
  scripts: Set<string>;
}

/** The attributes of an element by name. */
export type Attributes = ReadonlyMap<string, string>;

/** A page's own address, and the icon that Starlight names whether it is there or not. */
const notFollowed = new Set(['canonical', 'icon', 'shortcut icon']);

export function noFacts(): PageFacts {
  return { ids: new Set(), links: new Set(), scripts: new Set() };
}

/** Adds what the attributes of an element say. */
export function addAttributes(attributes: Attributes, { ids, links }: PageFacts): void {
  if (notFollowed.has(attributes.get('rel') ?? '')) return;
  const id = attributes.get('id');
  if (id !== undefined) ids.add(id);
  for (const name of ['href', 'src', 'data-hovers-src']) {
    const address = attributes.get(name);
    if (address !== undefined) links.add(address);
  }
}

/** JSON and other data in a `<script>` is not code. */
export function runsInline(attributes: Attributes): boolean {
  const type = attributes.get('type') ?? '';
  return !attributes.has('src') && (type === '' || type === 'module' || type === 'text/javascript');
}
