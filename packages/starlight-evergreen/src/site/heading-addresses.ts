import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastPluginDefinition,
  type MdastPluginDefinition,
} from 'satteri';

/** Marks a heading that is the line of a fold, until Starlight has given it a link. */
const inFold = 'data-in-fold';

/**
 * Gives a heading that begins with `<a id="…"></a>` this id for its own, so that its link and the table of contents lead
 * there. Elsewhere the empty element is what Markdown has for it.
 */
export const headingAddresses: MdastPluginDefinition = defineMdastPlugin({
  name: 'heading-addresses',
  heading(node, context) {
    const before = context.parent(node).children[(context.indexOf(node) ?? 0) - 1];
    if (before?.type === 'html' && before.value.endsWith('<summary>')) {
      context.setProperty(node, 'data', { hProperties: { [inFold]: '' } });
      return;
    }
    const [open, close] = node.children;
    if (open?.type !== 'html' || close?.type !== 'html' || close.value !== '</a>') return;
    const id = /^<a id="([\p{L}\p{N}_$.-]+)">$/u.exec(open.value)?.[1];
    if (id === undefined) return;
    context.removeNode(open);
    context.removeNode(close);
    context.setProperty(node, 'data', { hProperties: { id } });
  },
});

/** A fold's line opens it: a link in it would be a second thing to press. */
export const foldHeadings: HastPluginDefinition = defineHastPlugin({
  name: 'fold-headings',
  element: {
    filter: ['div'],
    visit(node, context) {
      const [heading] = node.children;
      if (heading?.type !== 'element' || !Object.hasOwn(heading.properties, inFold)) return;
      const { [inFold]: _, ...properties } = heading.properties;
      context.replaceNode(node, { ...heading, properties });
    },
  },
});

/** The picture of each heading's link is in `reading.css`: as an element it is most of what a heading weighs. */
export const plainAnchors: HastPluginDefinition = defineHastPlugin({
  name: 'plain-anchors',
  element: {
    filter: ['span'],
    visit(node, context) {
      if (node.properties['class'] === 'sl-anchor-icon' && node.children.length > 0)
        context.replaceNode(node, { ...node, children: [] });
    },
  },
});

/** Adds the plugins to the site's Markdown processor, if it is one that takes such plugins. */
export function addHeadingAddresses({ options }: { options?: unknown }): void {
  if (typeof options !== 'object' || options === null) return;
  if ('mdastPlugins' in options && Array.isArray(options.mdastPlugins))
    options.mdastPlugins.push(headingAddresses);
  if ('hastPlugins' in options && Array.isArray(options.hastPlugins))
    options.hastPlugins.push(foldHeadings, plainAnchors);
}
