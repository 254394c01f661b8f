import { definePlugin, type ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';

/** On the page of a model, code only repeats the fields, which have headings of their own. */
const modelPage = /\/models\/[^/]+\.md$/;

/**
 * How much code counts in the search: little beside the text that explains it, so that the name of a field leads to what
 * is said of it, and the code of an error to the page about errors.
 */
export function searchWeight(): ExpressiveCodePlugin {
  return definePlugin({
    name: 'Search weight',
    hooks: {
      postprocessRenderedBlock({ codeBlock, renderData }) {
        const { properties } = renderData.blockAst;
        if (modelPage.test(codeBlock.parentDocument?.sourceFilePath ?? ''))
          properties['data-pagefind-ignore'] = '';
        else properties['data-pagefind-weight'] = '0.2';
      },
    },
  });
}
