import { modelNoun } from './model-noun.ts';
import { type CompleteRules, oneOf } from './rules.ts';

/** Things that are called as people are. */
const people = [
  'address',
  'author',
  'contact',
  'customer',
  'employee',
  'member',
  'owner',
  'person',
  'profile',
  'recipient',
  'sender',
  'user',
];

/**
 * Values that fit any field of business: the table of a site that has none of its own. A site's table may extend it:
 *
 * @example
 * export const values: ValueRules = {
 *   ...generalValues,
 *   values: { ...generalValues.values, parcelId: 'par_123', 'courier.name': 'Swift' },
 * };
 */
export const generalValues: CompleteRules = {
  nouns: [],
  nounOf: modelNoun,

  preferred: ['id', 'name', 'title', 'type', 'status', 'value', 'amount', 'quantity', 'email', 'url'],

  elements: {},
  scenes: {},

  keys: {
    headers: 'x-request-id',
    metadata: 'source',
    labels: 'environment',
    properties: 'color',
    translations: 'en',
  },

  values: {
    // People.
    ...Object.fromEntries(
      people.flatMap((noun) => ['name', 'displayName'].map((field) => [`${noun}.${field}`, 'Ada Lovelace'])),
    ),
    fullName: 'Ada Lovelace',
    username: 'ada',
    userName: 'ada',
    nickname: 'Ada',
    initials: 'AL',
    age: 36,
    role: oneOf('member', 'user', 'admin'),
    company: 'Example Ltd',
    companyName: 'Example Ltd',
    organization: 'Example Ltd',
    organizationName: 'Example Ltd',
    jobTitle: 'Engineer',

    // Words and texts.
    label: 'Example',
    tag: 'example',
    tags: oneOf('example', ['example']),
    category: oneOf('general', 'other'),
    subject: 'A question',
    headline: 'A good day',
    summary: 'A short summary.',
    body: oneOf('A few words.', { note: 'A few words.' }),
    content: 'A few words.',
    text: 'A few words.',
    notes: 'Handle with care.',
    instructions: 'Keep it short.',
    query: 'ada',
    search: 'ada',
    q: 'ada',
    color: oneOf('blue', '#336699'),
    key: 'example',
    value: oneOf('example', 1, true),

    // Codes and secrets.
    code: oneOf('ABC123', 123),
    sku: 'SKU-123',
    reference: 'REF-123',
    trackingNumber: 'TRACK-123',
    token: 'token_123',
    accessToken: 'token_123',
    refreshToken: 'token_456',
    secret: 'secret_123',
    clientSecret: 'secret_123',
    password: 'a-long-passphrase',
    apiKey: 'key_123',
    signature: 'sig_123',
    idempotencyKey: '7f3a9c52-4b1e-4d08-9a6c-2e5b8f0d1c37',

    // Places.
    address: '12 Example Street, London',
    street: '12 Example Street',
    line1: '12 Example Street',
    line2: 'Floor 2',
    city: 'London',
    state: oneOf('active', 'open', 'ready', 'done', 'pending', 'England'),
    region: oneOf('eu', 'England'),
    postalCode: 'N1 9GU',
    postcode: 'N1 9GU',
    zip: 'N1 9GU',
    zipCode: 'N1 9GU',
    country: oneOf('GB', 'gb', 'United Kingdom'),
    countryCode: oneOf('GB', 'gb'),
    latitude: 51.5072,
    lat: 51.5072,
    longitude: -0.1276,
    lng: -0.1276,
    lon: -0.1276,

    // Measures.
    weight: 2.5,
    width: 30,
    height: 20,
    depth: 10,
    distance: 12,
    temperature: oneOf(0.7, 1),
    unit: oneOf('kg', 'cm', 'item'),
    units: oneOf('metric', 'kg', 1),
    score: oneOf(0.9, 9),
    rating: oneOf(4.5, 4),
    rank: 1,
    level: oneOf(1, 'info'),
    priority: oneOf(1, 'normal', 'medium'),
    year: 2026,
    month: oneOf(1, 'january'),
    day: oneOf(1, 'monday'),
    hour: 9,
    minute: 30,
    duration: oneOf(60, 'P1M'),
    interval: oneOf('month', 'day', 1),
    currency: oneOf('eur', 'EUR'),

    // States.
    status: oneOf(
      'active',
      'available',
      'open',
      'ready',
      'created',
      'completed',
      'succeeded',
      'done',
      'pending',
    ),
    visibility: oneOf('public', 'private'),
    environment: oneOf('production', 'prod'),

    // Lists.
    page: 1,
    pageSize: 10,
    perPage: 10,
    cursor: 'cursor_123',
    nextCursor: oneOf(null, 'cursor_123'),
    previousCursor: oneOf(null, 'cursor_122'),
    hasMore: false,
    hasNext: false,
    sort: oneOf('createdAt', 'created_at', 'name', 'asc'),
    sortBy: oneOf('createdAt', 'created_at', 'name'),
    order: oneOf('asc', 'desc'),
    sortOrder: oneOf('asc', 'desc'),
    direction: oneOf('asc', 'desc', 'inbound'),

    // The web and files.
    domain: 'example.com',
    host: 'example.com',
    hostname: 'example.com',
    port: 443,
    path: '/documents/report.pdf',
    method: oneOf('GET', 'get'),
    userAgent: 'example/1.0',
    file: 'report.pdf',
    fileName: 'report.pdf',
    filename: 'report.pdf',
    mimeType: 'application/pdf',
    contentType: 'application/pdf',
    extension: 'pdf',
    bytes: 1024,
    fileSize: 1024,
    checksum: 'd41d8cd98f00b204e9800998ecf8427e',
    hash: 'd41d8cd98f00b204e9800998ecf8427e',
    locale: oneOf('en-GB', 'en'),

    // Switches: what is usual.
    archived: false,
    deleted: false,
    disabled: false,
    draft: false,
    expired: false,
    hidden: false,
    isDefault: false,
    locked: false,
    dryRun: false,
    enabled: true,
    verified: true,
    public: true,
  },
};
