import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { addHeadingAddresses } from './heading-addresses.ts';

function html(markdown: string): string {
  const options = { mdastPlugins: [], hastPlugins: [wrapHeadings, addIcons] };
  addHeadingAddresses({ options });
  const result = markdownToHtml(markdown, options);
  return 'html' in result ? result.html.trim() : '';
}

/** As Starlight does with each heading. */
const wrapHeadings = {
  name: 'wrap',
  element: {
    filter: ['h3'],
    visit: (node: object) =>
      ({ type: 'element', tagName: 'div', properties: { class: 'wrapper' }, children: [node] }) as never,
  },
};

/** As Starlight does with its link. */
const addIcons = {
  name: 'icons',
  element: {
    filter: ['h2'],
    visit: (node: object) =>
      ({
        type: 'element',
        tagName: 'div',
        properties: {},
        children: [node, icon('sl-anchor-icon'), icon('other')],
      }) as never,
  },
};

function icon(name: string) {
  const picture = { type: 'element', tagName: 'svg', properties: {}, children: [] };
  return { type: 'element', tagName: 'span', properties: { class: name }, children: [picture] };
}

test('the picture of a link to a heading is left to the styles', () => {
  expect(html('## A')).toBe(
    '<div><h2>A</h2><span class="sl-anchor-icon"></span><span class="other"><svg></svg></span></div>',
  );
});

test('a heading gets the id that it begins with', () => {
  expect(html('### <a id="params.$a-2"></a>`a`')).toBe(
    '<div class="wrapper"><h3 id="params.$a-2"><code>a</code></h3></div>',
  );
  expect(html('### <a id="a b"></a>`a`')).toContain('<h3><a id="a b"></a>');
});

test('the line of a fold has no link', () => {
  expect(html('<details>\n<summary>\n\n### A `b`\n\n</summary>\n\nText.\n\n</details>')).toBe(
    '<details>\n<summary>\n<h3>A <code>b</code></h3>\n</summary>\n<p>Text.</p>\n</details>',
  );
});
