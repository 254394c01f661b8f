import { defineDocs } from 'starlight-evergreen/config';
import { errors } from './src/errors/index.ts';
import { counterparts } from './src/schemas/useautumn-sdk-0.8.26/counterparts.ts';

/** What this site documents. The first release is the current one. */
export default defineDocs({
  values: './src/examples/values.ts',
  prose: {
    language: 'en-GB',
    pages: ['*.md', 'src/**/README.md', 'packages/*/README.md', 'packages/*/src/**/README.md'],
    sources: ['src/sandbox'],
    names: [
      { reason: 'The README of the engine has examples of another SDK.', names: ['ParcelSchema'] },
      { reason: 'An option of Playwright.', names: ['reuseContext'] },
    ],
  },
  releases: [
    {
      id: 'autumn-js',
      label: 'autumn-js 1.3',
      slug: 'reference',
      package: 'autumn-js',
      history: ['1.2.40', '1.2.56', '1.3.0'],
      versions: ['1.2.56'],
      client: 'Autumn',
      // Otherwise the client replaces the HTTP client it is given.
      clientOptions: { failOpen: false },
      examples: './src/examples/operations',
      sandbox: './src/sandbox/index.ts',
      errors,
      notes: [
        {
          field: '*.total',
          says: 'in cents',
          note: 'the API answers in major units. `20` is 20 dollars, whatever the comment says.',
        },
      ],
      operations: {
        errors:
          'They are thrown as `AutumnDefaultError`, with `statusCode` and `body`: JSON text that holds the code. Arguments that do not fit are an `SDKValidationError` before anything is sent. What happens without an answer, and when to try again: [Errors, retries and timeouts](/guides/errors/).',
        options:
          'The second argument of every call: `retries` (`{ strategy: "backoff", … }`, off by default), `timeoutMs`, `headers` (such as `Idempotency-Key`), `serverURL`, and what `fetch` takes, such as `signal`.',
      },
    },
    {
      id: '0.8.26',
      label: '@useautumn/sdk 0.8.26',
      slug: 'releases/0.8.26',
      module: './src/schemas/useautumn-sdk-0.8.26/index.ts',
      import: '@useautumn/sdk',
      version: '0.8.26',
      wireNames: 'snake_case',
      committed: true,
      note: {
        short:
          '`@useautumn/sdk` 0.8.26 was never published under that name: [what people install](/releases/0.8.26/) is another package.',
        long: 'The SDK as it stood on 18 February 2026, when its package was called `@useautumn/sdk`. It was never published under that name: install `autumn-js` and import from there. The pages below keep the `balances` models of that day, each with a link to what took its place.',
      },
      counterparts: { release: 'autumn-js', models: counterparts },
    },
  ],
});
