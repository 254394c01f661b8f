import type { Dialect, Fetch } from './dialect.ts';
import { speakeasyRoute } from './speakeasy-route.ts';

type HttpClient = new (options: { fetcher: Fetch }) => object;

function isHttpClient(value: unknown): value is HttpClient {
  return typeof value === 'function';
}

/** SDKs that Speakeasy generates. */
export const speakeasy: Dialect = {
  suffixes: { response: '$inboundSchema', request: '$outboundSchema' },
  helpers: ['$inboundSchema', '$outboundSchema', '$Outbound', 'FromJSON', 'ToJSON'],
  // Declared as `type Interval = OpenEnum<typeof Interval>`.
  enumWrappers: { OpenEnum: { open: true }, ClosedEnum: { open: false } },
  optionsTypes: ['RequestOptions'],
  deliveries: { PageIterator: 'pages', EventStream: 'stream' },
  writtenRoute: speakeasyRoute,
  fetchOptions(exported, fetcher) {
    const HttpClient = exported['HTTPClient'];
    return isHttpClient(HttpClient) ? { httpClient: new HttpClient({ fetcher }) } : undefined;
  },
};
