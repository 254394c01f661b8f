import { defineMdastPlugin } from 'satteri';

/**
 * Gives a heading that begins with `<a id="…"></a>` this id for its own, so that its link and the table of contents lead
 * there. Elsewhere the empty element is what Markdown has for it.
 */
export const headingAddresses = defineMdastPlugin({
  name: 'heading-addresses',
  heading(node, context) {
    const [open, close] = node.children;
    if (open?.type !== 'html' || close?.type !== 'html' || close.value !== '</a>') return;
    const id = /^<a id="([\p{L}\p{N}_$.-]+)">$/u.exec(open.value)?.[1];
    if (id === undefined) return;
    context.removeNode(open);
    context.removeNode(close);
    context.setProperty(node, 'data', { hProperties: { id } });
  },
});

/** Adds the plugin to the site's Markdown processor, if it is one that takes such plugins. */
export function addHeadingAddresses({ options }: { options?: unknown }): void {
  if (typeof options !== 'object' || options === null || !('mdastPlugins' in options)) return;
  const { mdastPlugins } = options;
  if (Array.isArray(mdastPlugins)) mdastPlugins.push(headingAddresses);
}
