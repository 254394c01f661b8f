/** What is to be known of a built page without opening it. */
export interface PageFacts {
  address: string;
  /** Bytes of its HTML. */
  size: number;
  /** What stands on it: elements, names of classes, kinds of models, and the folder it is in. */
  features: Set<string>;
  title: string;
  /** Blocks that name a scenario: each of them has a Run button. */
  scenarios: number;
  /** Whether it shows values of a model in blocks, which have Run buttons too. */
  isModel: boolean;
  /** Whether it is about an earlier version. */
  isEarlier: boolean;
}

/** Names that stand for nothing a reader sees: those of scopes, and helpers that any page may have. */
const meaningless = /^(?:astro-|sl-|ec-)/;

/** Reads what a page's HTML has in its main part. Undefined for a page that only leads on to another. */
export function readFacts(address: string, html: string): PageFacts | undefined {
  if (html.includes('http-equiv="refresh"')) return undefined;
  const main = html.slice(Math.max(0, html.indexOf('<main')), html.lastIndexOf('</main>'));
  const folder = address.split('/').slice(1, -1).slice(0, 2).slice(0, -1).join('/');
  const features = new Set([`folder /${folder}`]);
  for (const [, names = ''] of main.matchAll(/\sclass="([^"]*)"/g)) {
    for (const name of names.split(/\s+/))
      if (name !== '' && !meaningless.test(name)) features.add(`.${name}`);
  }
  // Code in an attribute may hold what looks like a tag.
  for (const [, name] of main.replaceAll(/="[^"]*"/g, '').matchAll(/<([a-z][\w-]*)/g))
    features.add(`<${name}>`);
  const [model] = /<[^>]*\sdata-schema="[^>]*>/.exec(main) ?? [];
  const isModel = model !== undefined && main.includes('data-language="ts"');
  if (model !== undefined)
    features.add(
      `model ${attribute(model, 'kind')} of ${attribute(model, 'release')}${isModel ? ' in blocks' : ''}`,
    );
  const title = /<h1\b[^>]*>([^]*?)<\/h1>/.exec(main)?.[1] ?? '';
  return {
    address,
    size: html.length,
    features,
    title: title.replaceAll(/<[^>]*>/g, '').trim(),
    scenarios: main.match(/\sdata-sandbox="/g)?.length ?? 0,
    isModel,
    isEarlier: html.includes('<meta name="docsearch:version"'),
  };
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\sdata-${name}="([^"]*)"`).exec(tag)?.[1] ?? 'unknown';
}
