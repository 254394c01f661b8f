import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { addHeadingAddresses } from './heading-addresses.ts';

function html(markdown: string): string {
  const options = { mdastPlugins: [], hastPlugins: [wrapHeadings] };
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
